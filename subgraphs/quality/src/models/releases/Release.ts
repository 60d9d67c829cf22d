import { dayField } from '@spine/kit';
import { Schema } from 'mongoose';
import type { Dimension } from '../../rules/catalogue/dimensions.ts';
import type { ProtectedFunnel } from '../../rules/funnel/protectedFunnels.ts';
import type { ProtectedCell } from '../../rules/release/protectedSlices.ts';
import { connection } from '../connection.ts';
import { released } from './released.ts';

/** A frozen set of protected summaries. It is added whole and never changed; a correction is another release. */
export interface ReleaseRecord {
  /** `R2026-03-31`, a correction `R2026-03-31-2`. */
  _id: string;
  registryCode: string;
  /** Nothing after this day counts in it. */
  cutOff: string;
  /** 1, and of the corrections of a cut-off 2, 3, … */
  edition: number;
  policyVersion: string;
  /** The release that it corrects; null for the first of its cut-off. */
  replaces: string | null;
  years: number[];
  /** The codes of its cubes: a later catalogue may have others. */
  cubes: string[];
  dimensions: Dimension[];
  /** All cases, protected. */
  total: ProtectedCell;
  /** SHA-256 of all that it publishes, hexadecimal. */
  hash: string;
}

/** The protected cells of a cube in one year, or in all years together (null): what one answer reads. */
export interface ReleaseSliceRecord {
  /** `R2026-03-31/CASES/2024`, `R2026-03-31/CASES/ALL`. */
  _id: string;
  releaseId: string;
  cube: string;
  year: number | null;
  cells: ProtectedCell[];
}

/** Centres beside each other by an indicator. */
export interface ReleaseFunnelRecord extends ProtectedFunnel {
  /** `R2026-03-31/IMPROVED`. */
  _id: string;
  releaseId: string;
}

const required = { type: String, required: true } as const;
const asComputed = { type: Schema.Types.Mixed, required: true } as const;

const releaseSchema = new Schema<ReleaseRecord>(
  {
    _id: required,
    registryCode: required,
    cutOff: { ...dayField, required: true },
    edition: { type: Number, required: true },
    policyVersion: required,
    replaces: { type: String },
    years: { type: [Number], required: true },
    cubes: { type: [String], required: true },
    dimensions: asComputed,
    total: asComputed,
    hash: required,
  },
  { collection: 'releases', strict: 'throw' },
);

// Serves `releasesOfRegistry`, newest first; unique, so that of two builds at a time one is refused.
releaseSchema.index({ registryCode: 1, cutOff: -1, edition: -1 }, { unique: true });

/** Releases are added by it; {@link ReleasedModel} reads them. */
export const ReleaseModel = connection.model<ReleaseRecord>('Release', releaseSchema);
export const ReleasedModel = released.model<ReleaseRecord>('Release', releaseSchema);

const sliceSchema = new Schema<ReleaseSliceRecord>(
  {
    _id: required,
    releaseId: required,
    cube: required,
    year: { type: Number },
    cells: asComputed,
  },
  { collection: 'releaseSlices', strict: 'throw' },
);

/** Slices are added by it; {@link ReleasedSliceModel} reads them. */
export const ReleaseSliceModel = connection.model<ReleaseSliceRecord>('ReleaseSlice', sliceSchema);
export const ReleasedSliceModel = released.model<ReleaseSliceRecord>('ReleaseSlice', sliceSchema);

const funnelSchema = new Schema<ReleaseFunnelRecord>(
  {
    _id: required,
    releaseId: required,
    indicator: required,
    n: { type: Number },
    events: { type: Number },
    overDispersion: { type: Number, required: true },
    centres: asComputed,
    model: { type: Schema.Types.Mixed },
  },
  { collection: 'releaseFunnels', strict: 'throw' },
);

/** Funnels are added by it; {@link ReleasedFunnelModel} reads them. */
export const ReleaseFunnelModel = connection.model<ReleaseFunnelRecord>(
  'ReleaseFunnel',
  funnelSchema,
);
export const ReleasedFunnelModel = released.model<ReleaseFunnelRecord>(
  'ReleaseFunnel',
  funnelSchema,
);

/** The id of a slice: an answer finds its own by it alone. */
export function sliceId(releaseId: string, cube: string, year: number | null): string {
  return `${releaseId}/${cube}/${year ?? 'ALL'}`;
}

/** The id of a funnel. */
export function funnelId(releaseId: string, indicator: string): string {
  return `${releaseId}/${indicator}`;
}
