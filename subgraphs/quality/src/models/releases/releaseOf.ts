import { createHash } from 'node:crypto';
import { cubes } from '../../rules/catalogue/cubes.ts';
import { keyRange } from '../../rules/disclosure/noise.ts';
import { policy } from '../../rules/disclosure/policy.ts';
import type { Participants } from '../../rules/release/Participants.ts';
import { protectedSlices } from '../../rules/release/protectedSlices.ts';
import type { Tally } from '../../rules/release/Tally.ts';
import { spineTangoCode } from '../ClinicalRegistry.ts';
import type { LoggedRecord } from '../log/appendToLog.ts';
import { type ReleaseRecord, type ReleaseSliceRecord, sliceId } from './Release.ts';

/** A release with all that it publishes. */
export interface WholeRelease {
  readonly release: ReleaseRecord;
  readonly slices: readonly ReleaseSliceRecord[];
}

/** What a release is called, and which it corrects. */
export type ReleaseTitle = Pick<ReleaseRecord, '_id' | 'cutOff' | 'edition' | 'replaces'>;

/** Protects what was counted. The same cases and record keys give the same bytes. */
export function releaseOf(
  tally: Tally,
  { dimensions }: Participants,
  { _id, cutOff, edition, replaces }: ReleaseTitle,
): WholeRelease {
  const slices = protectedSlices(tally, keyed).map((slice) => ({
    _id: sliceId(_id, slice.cube, slice.year),
    releaseId: _id,
    ...slice,
    cells: [...slice.cells],
  }));
  const ofCases = slices.filter(({ cube }) => cube === 'CASES');
  const [total] = ofCases.find(({ year }) => year === null)?.cells ?? [];
  if (!total) throw new Error('The catalogue has no cube of all cases.');
  const years = ofCases.flatMap(({ year }) => (year === null ? [] : [year]));
  const head = {
    _id,
    registryCode: spineTangoCode,
    cutOff,
    edition,
    policyVersion: policy.version,
    replaces,
  };
  const published = JSON.stringify([head, dimensions, slices]);
  const hash = createHash('sha256').update(published).digest('hex');
  const has = { years, cubes: cubes.map(({ code }) => code), dimensions: [...dimensions] };
  return { release: { ...head, ...has, total, hash }, slices };
}

/** What the log keeps of a release: enough to tell any other from it. */
export function loggedRelease(release: ReleaseRecord, recordedAt: Date): LoggedRecord {
  const { _id: id, cutOff, policyVersion, replaces, hash } = release;
  return {
    kind: 'RELEASE',
    id,
    recordedAt,
    content: { id, cutOff, policyVersion, replaces, hash },
  };
}

/** SHA-256 of a cell key and what is asked of the cell, as a number from 0 to below 1. */
function keyed(cellKey: number, purpose: string): number {
  const hash = createHash('sha256').update(`${cellKey}‖${purpose}`).digest();
  return hash.readUInt32BE(0) / keyRange;
}
