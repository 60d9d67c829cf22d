import { createHmac } from 'node:crypto';
import { syntheticWorld } from '@spine/synthetic';
import type { CaseRecord } from '../../../subgraphs/quality/src/models/Case.ts';
import { releaseTermsOf } from '../../../subgraphs/quality/src/models/ClinicalRegistry.ts';
import {
  releaseOf,
  type WholeRelease,
} from '../../../subgraphs/quality/src/models/releases/releaseOf.ts';
import { EarlierFigures } from '../../../subgraphs/quality/src/rules/release/EarlierFigures.ts';
import { Participants } from '../../../subgraphs/quality/src/rules/release/Participants.ts';
import { Tally } from '../../../subgraphs/quality/src/rules/release/Tally.ts';
import { spineTango } from '../../../subgraphs/quality/src/seed/documents/spineTango.ts';
import { lastDay } from '../../../subgraphs/quality/src/seed/synthetic/cases/course.ts';
import { syntheticCases } from '../../../subgraphs/quality/src/seed/synthetic/cases/syntheticCase.ts';

const world = syntheticWorld(1);
const keyOf = (caseId: string) =>
  createHmac('sha256', 'a secret of tests').update(caseId).digest().readUInt32BE(0);

/** Makes the synthetic case of a number. */
export const caseAt: (index: number) => CaseRecord = syntheticCases(world, keyOf);

/** A release in memory, without a database, with what it was counted from. */
export interface SyntheticRelease extends WholeRelease {
  readonly tally: Tally;
  /** The numbers of the centres in the order of their pseudonyms. */
  readonly order: readonly number[];
  countryOf(centreId: string): string;
}

/** @param corrects what it corrects: then it is the next edition of it */
export function syntheticRelease(
  cases: Iterable<CaseRecord>,
  corrects: WholeRelease | null = null,
): SyntheticRelease {
  const participants = new Participants(
    world.centres.map(({ id, country }) => ({ centreId: id, country })),
  );
  const tally = new Tally(releaseTermsOf(spineTango, lastDay), participants);
  for (const each of cases) tally.add(each);
  const earlier = new EarlierFigures(corrects?.slices ?? [], corrects?.funnels ?? []);
  const title = { _id: 'R-TEST', cutOff: lastDay, ...editionAfter(corrects) };
  const order = participants.ids
    .map((id, centre) => ({ centre, place: keyOf(`pseudonym/${lastDay}/${id}`) }))
    .sort((a, b) => a.place - b.place)
    .map(({ centre }) => centre);
  return {
    ...releaseOf(tally, participants, title, { keyOf, earlier }),
    tally,
    order,
    countryOf: (id) => participants.countryOf(id),
  };
}

function editionAfter(corrects: WholeRelease | null) {
  const { edition = 0, _id = null } = corrects?.release ?? {};
  return { edition: edition + 1, replaces: _id };
}

/** The first synthetic cases. */
export function* firstCases(count: number): Generator<CaseRecord> {
  for (let index = 0; index < count; index += 1) yield caseAt(index);
}
