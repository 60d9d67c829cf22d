import { anonymous, RecordMemory, type Viewer } from '@spine/kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGraph, type TestGraph } from '../support/graph.ts';
import { type Role, roles } from './access/cast.ts';
import { askedInFull, type StepsOf, textOf, type Way } from './access/ways/Asked.ts';
import { boundless } from './access/ways/boundless.ts';
import { findWays, groups } from './access/ways/findWays.ts';
import { edgesFrom } from './access/ways/graphFields.ts';
import { Judged } from './access/ways/Judged.ts';
import { type People, peopleOf } from './access/ways/peopleOf.ts';
import { stepsFor } from './access/ways/stepsFor.ts';

/**
 * Edges that the seed has nothing for, or nothing that any of the roles may read. What comes of emergencies, findings
 * and changes is there once it was made, and asked for in the payloads of mutations.
 */
const nowhere: readonly string[] = [
  'AccessEntry.breakGlassGrant',
  'Application.profile',
  'Audit.formerTeam',
  'AuditTrail.inclusionProof',
  'BreakGlassGrant.centre',
  'BreakGlassGrant.logEntry',
  'BreakGlassGrant.person',
  'BreakGlassGrant.review',
  'BreakGlassGrantConnection.edges',
  'BreakGlassGrantConnection.nodes',
  'BreakGlassGrantEdge.node',
  'BreakGlassReview.logEntry',
  'BreakGlassReview.person',
  'Case.adverseEvents',
  'Case.revisions',
  'CaseRevision.changes',
  'Certificate.renews',
  'CertificateChangeRequest.decision',
  'CertificateEvent.corrects',
  'CertificationApplication.certificate',
  'CertificationDecision.request',
  'Course.accreditations',
  'EarlierParticipant.provenance',
  'Enrolment.cohort',
  'Finding.escalated',
  'Finding.rejectedActions',
  'Finding.repeats',
  'Participant.earlier',
  'RejectedAction.rejectedBy',
];

/** Who looks for ways: among them they have all rights over what the cast is about. */
const finders = [
  'steward',
  'committee',
  'centre',
  'researcher',
  'applicant',
  'reviewer',
  'auditor',
] as const;
/** Edges that are asked for in one operation. */
const together = 25;

let graph: TestGraph;
let people: People;
let ways: ReadonlyMap<string, Way>;
let stepsOf: StepsOf;
beforeAll(async () => {
  const recordMemory = new RecordMemory(2 ** 25);
  graph = await startGraph({ viewer: anonymous, cases: 600, recordMemory, ...boundless });
  people = await peopleOf(graph.connections);
  stepsOf = await stepsFor(people.things, graph.connections);
  const askers = finders.map((role) => async (query: string) => {
    const { data } = await answerTo(people.viewers[role], query);
    return data;
  });
  ways = await findWays(stepsOf, askers);
}, 300_000);
afterAll(() => graph.end());

function answerTo(viewer: Viewer, query: string) {
  graph.as(viewer);
  return graph.run(query);
}

test('a way leads to an object by every edge of the graph, but where the seed has none', () => {
  const without = edgesFrom('Query').filter(({ coordinate }) => !ways.has(coordinate));
  expect(without.map(({ coordinate }) => coordinate).toSorted()).toEqual(nowhere.toSorted());
});

describe('by every way', () => {
  const reached = new Set<string>();
  /** What was read, by the way there, and who read it. */
  const read = new Map<string, Map<string, Role[]>>();

  /** What the role was told otherwise than it should have been. */
  async function faultsOf(role: Role): Promise<readonly string[]> {
    const faults: string[] = [];
    const { relations, viewers } = people;
    for (const some of groups(inOrder(ways), together)) {
      const asked = askedInFull('Query', some, stepsOf);
      const answer = await answerTo(viewers[role], `query ${textOf(asked)}`);
      const judged = new Judged(asked, answer, viewers[role], relations);
      faults.push(...judged.faults);
      for (const edge of judged.reached) reached.add(edge);
      for (const [trail, text] of judged.read) note(trail, text, role);
    }
    return faults;
  }

  function note(trail: string, text: string, role: Role): void {
    const texts = read.get(trail) ?? new Map<string, Role[]>();
    read.set(trail, texts.set(text, [...(texts.get(text) ?? []), role]));
  }

  test.each(roles)(
    '%s reads of each object what docs/access.md lets them, and is refused the rest',
    async (role) => {
      expect(await faultsOf(role)).toEqual([]);
    },
    120_000,
  );

  test('those who may read the same read the same', () => {
    expect([...read].filter(([, texts]) => texts.size > 1)).toEqual([]);
    expect(read.size).toBeGreaterThan(1_000);
  });

  test('each led one of them to an object', () => {
    expect([...ways.keys()].filter((edge) => !reached.has(edge))).toEqual([]);
  });
});

/** Ways with the same beginning beside each other, so that they are asked for together. */
function inOrder(all: ReadonlyMap<string, Way>): readonly Way[] {
  const named = [...all.values()].map((way) => [way.map(({ key }) => key).join('.'), way] as const);
  return named.toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, way]) => way);
}
