import { createHash } from 'node:crypto';
import { cubes } from '../../rules/catalogue/cubes.ts';
import type { PopulationCode } from '../../rules/catalogue/populations.ts';
import { GatedCounts } from '../../rules/disclosure/GatedCounts.ts';
import { keyRange } from '../../rules/disclosure/noise.ts';
import { policy } from '../../rules/disclosure/policy.ts';
import { CentreCounts } from '../../rules/funnel/CentreCounts.ts';
import { protectedFunnels } from '../../rules/funnel/protectedFunnels.ts';
import type { Participants } from '../../rules/release/Participants.ts';
import { protectedSlices } from '../../rules/release/protectedSlices.ts';
import { ReleaseCounts, type RolledUpTable } from '../../rules/release/ReleaseCounts.ts';
import type { Tally } from '../../rules/release/Tally.ts';
import { spineTangoCode } from '../ClinicalRegistry.ts';
import type { LoggedRecord } from '../log/appendToLog.ts';
import {
  funnelId,
  type ReleaseFunnelRecord,
  type ReleaseRecord,
  type ReleaseSliceRecord,
  sliceId,
} from './Release.ts';

/** A release with all that it publishes. */
export interface WholeRelease {
  readonly release: ReleaseRecord;
  readonly slices: readonly ReleaseSliceRecord[];
  readonly funnels: readonly ReleaseFunnelRecord[];
}

/** What a release is called, and which it corrects. */
export type ReleaseTitle = Pick<ReleaseRecord, '_id' | 'cutOff' | 'edition' | 'replaces'>;

/**
 * Protects what was counted. The same cases, participants and record keys give the same bytes.
 *
 * @param keyOf 32 bits by the secret of record keys, by which centres get their pseudonyms
 */
export function releaseOf(
  tally: Tally,
  { dimensions, ids }: Participants,
  { _id, cutOff, edition, replaces }: ReleaseTitle,
  keyOf: (id: string) => number,
): WholeRelease {
  const tables = tally.tables.map((table) => ({ tally: table, years: table.rolledUp() }));
  // Where a centre stands depends on nothing that is counted, so that no case moves it.
  const placeOf = (centre: number) => keyOf(`pseudonym/${cutOff}/${ids[centre]}`);
  const given = { tally, ...decidedCounts(tally, tables), keyed, placeOf };
  const slices = protectedSlices(tables, given).map((slice) => ({
    _id: sliceId(_id, slice.cube, slice.year),
    releaseId: _id,
    ...slice,
    cells: [...slice.cells],
  }));
  const funnels = protectedFunnels(given).map((funnel) => ({
    _id: funnelId(_id, funnel.indicator),
    releaseId: _id,
    ...funnel,
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
  const published = JSON.stringify([head, dimensions, slices, funnels]);
  const hash = createHash('sha256').update(published).digest('hex');
  const has = { years, cubes: cubes.map(({ code }) => code), dimensions: [...dimensions] };
  return { release: { ...head, ...has, total, hash }, slices, funnels };
}

/** All that is counted, and of it what is shown: decided over tables and centres together. */
function decidedCounts(tally: Tally, tables: readonly RolledUpTable[]) {
  const gated = new GatedCounts();
  const counts = new ReleaseCounts(tables, gated);
  const totalOf = (code: PopulationCode) => counts.totalOf(code);
  const centres = new CentreCounts({ tally: tally.centres, gated, totalOf });
  gated.close();
  return { counts, centres };
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
