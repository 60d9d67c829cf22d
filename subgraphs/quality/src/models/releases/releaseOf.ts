import { createHash } from 'node:crypto';
import { cubes } from '../../rules/catalogue/cubes.ts';
import { GatedCounts } from '../../rules/disclosure/GatedCounts.ts';
import { keyRange } from '../../rules/disclosure/noise.ts';
import { policy } from '../../rules/disclosure/policy.ts';
import { CentreCounts } from '../../rules/funnel/CentreCounts.ts';
import type { IndicatorCode } from '../../rules/funnel/indicators.ts';
import { protectedFunnels } from '../../rules/funnel/protectedFunnels.ts';
import { centreOrder } from '../../rules/funnel/pseudonyms.ts';
import type { EarlierFigures } from '../../rules/release/EarlierFigures.ts';
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

/** What a release depends on beside its cases. */
export interface ReleaseGiven {
  /** 32 bits by the secret of record keys, by which centres get their pseudonyms. */
  readonly keyOf: (id: string) => number;
  /** What the release that it replaces shows; empty where it replaces none. */
  readonly earlier: EarlierFigures;
}

/**
 * Protects what was counted. The same cases, participants, record keys and corrected release give the same bytes.
 */
export function releaseOf(
  tally: Tally,
  { dimensions, ids }: Participants,
  { _id, cutOff, edition, replaces }: ReleaseTitle,
  { keyOf, earlier }: ReleaseGiven,
): WholeRelease {
  const tables = tally.tables.map((table) => ({ tally: table, years: table.rolledUp() }));
  // Where a centre stands depends on nothing that is counted, so that no case moves it.
  const order = centreOrder(tally.centres.centres, (centre) =>
    keyOf(`pseudonym/${cutOff}/${ids[centre]}`),
  );
  const given = {
    tally,
    order,
    keyed,
    ...decidedCounts({ tally, tables, order, earlier }),
    earlierCell: earlier.cell.bind(earlier),
    earlierFunnel: (code: IndicatorCode) => earlier.funnel(code, order.length),
  };
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

interface Counted {
  readonly tally: Tally;
  readonly tables: readonly RolledUpTable[];
  readonly order: readonly number[];
  readonly earlier: EarlierFigures;
}

/** All that is counted, and of it what is shown: decided over tables and centres together. */
function decidedCounts({ tally, tables, order, earlier }: Counted) {
  const gated = new GatedCounts();
  const counts = new ReleaseCounts(tables, gated, earlier.count.bind(earlier));
  const centres = new CentreCounts({
    tally: tally.centres,
    gated,
    totalOf: (population) => counts.totalOf(population),
    earlierOf: (centre, population) =>
      earlier.centreCount(population, order.indexOf(centre), order.length),
  });
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
