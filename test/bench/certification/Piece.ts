import type { Progress, Subgraph } from '@spine/kit';

/** What a piece is measured on. */
export interface Ground {
  /** The quality subgraph, seeded, as of {@link benchNow}. */
  readonly subgraph: Subgraph;
  /** The mongod's process, whose CPU time counts. */
  readonly mongoPid: number;
  readonly rounds: number;
  /** Whether a smaller amount will do. */
  readonly quick: boolean;
  readonly progress: Progress;
}

/** One figure, and the most that it is meant to be. */
export interface Figure {
  readonly what: string;
  readonly measured: string;
  readonly wanted: string;
  readonly isKept: boolean;
}

/** Measures one promise of the certification. */
export type Piece = (ground: Ground) => Promise<readonly Figure[]>;

/** The instant at which the synthetic certificates are looked at: most are valid then. */
export const benchNow = () => new Date('2026-06-15T12:00:00.000Z');
