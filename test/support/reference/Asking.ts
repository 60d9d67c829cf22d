import type { Viewer } from '@spine/kit';
import type { Command } from '../lifecycle.ts';

/** What a command changed, as far as the reference model keeps it. */
export interface Changed {
  readonly _id: string;
  readonly version?: number | string;
  readonly certificateNumber?: string | null;
}

/** A command as it is given, and what the reference model says will come of it. */
export interface Asking {
  readonly command: Command;
  readonly input: object;
  readonly viewer: Viewer;
  /** The codes it is refused with; none where it is carried out. */
  readonly codes: readonly string[];
  /** False of what no decision on a centre's file depends on. */
  readonly isDecisive?: boolean;
  /** Notes in the model what was carried out. */
  readonly note: (changed: Changed) => void;
}
