import type { Course } from '../../support/Course.ts';
import { Desk, type Refusal } from '../../support/Desk.ts';
import { auditor, auditors, give } from '../../support/lifecycle.ts';

const desk = new Desk();
const lead = auditor(auditors[0]);
const second = auditor(auditors[1]);
const escalating = (own: Course, findingIds: readonly string[]) => ({
  auditId: own.audit,
  findingIds,
  statement: 'Together they are one.',
  dueOn: '2026-09-01',
});
const acting = (own: Course, findingId: string) => ({
  ...own.onFinding(findingId),
  correctiveAction: 'Corrected again.',
});

const refusals: readonly Refusal[] = [
  [
    'TOO_FEW_MINORS',
    'one minor finding is no major one',
    async () => {
      const own = await desk.course().visited();
      return ['escalateFindings', escalating(own, [await own.raise('MINOR')]), second];
    },
  ],
  [
    'NOT_AN_OPEN_MINOR',
    'observations do not add up to a major finding',
    async () => {
      const own = await desk.course().visited();
      const ids = [await own.raise('MINOR'), await own.raise('OBSERVATION', { dueOn: null })];
      return ['escalateFindings', escalating(own, ids), second];
    },
  ],
  [
    'NOT_AN_OPEN_MINOR',
    'a minor finding counts once',
    async () => {
      const own = await desk.course().visited();
      const ids = [await own.raise('MINOR'), await own.raise('MINOR')];
      await give(desk.subgraph, 'escalateFindings', escalating(own, ids), second);
      return ['escalateFindings', escalating(own, ids), second];
    },
  ],
  [
    'NOTHING_TO_CORRECT',
    'an observation is not corrected',
    async () => {
      const own = await desk.course().visited();
      const finding = await own.raise('OBSERVATION', { dueOn: null });
      return ['recordCorrectiveAction', acting(own, finding), own.centre];
    },
  ],
  [
    'ACTION_MISSING',
    'a centre says what it did',
    async () => {
      const own = await desk.course().visited();
      const input = { ...acting(own, await own.raise('MINOR')), correctiveAction: ' ' };
      return ['recordCorrectiveAction', input, own.centre];
    },
  ],
  [
    'ACTED_ON_ALREADY',
    'a correction is judged before the next',
    async () => {
      const own = await desk.course().visited();
      const finding = await own.raise('MINOR');
      await own.act(finding);
      return ['recordCorrectiveAction', acting(own, finding), own.centre];
    },
  ],
  [
    'FINDING_VERIFIED',
    'what is verified is not corrected again',
    async () => {
      const own = await desk.course().visited();
      const finding = await own.raise('MINOR');
      await (await own.act(finding)).verify(finding);
      return ['recordCorrectiveAction', acting(own, finding), own.centre];
    },
  ],
  [
    'NOT_ACTED_ON',
    'nothing is verified before the centre has acted',
    async () => {
      const own = await desk.course().visited();
      const finding = await own.raise('MINOR');
      return ['verifyFinding', { ...own.onFinding(finding), accepted: true }, lead];
    },
  ],
  [
    'FINDING_VERIFIED',
    'what is verified stays verified',
    async () => {
      const own = await desk.course().visited();
      const finding = await own.raise('MINOR');
      await (await own.act(finding)).verify(finding);
      const input = { ...own.onFinding(finding), accepted: false, remark: 'No.' };
      return ['verifyFinding', input, lead];
    },
  ],
  [
    'REMARK_MISSING',
    'a correction is not rejected without a reason',
    async () => {
      const own = await desk.course().visited();
      const finding = await own.raise('MINOR');
      await own.act(finding);
      return ['verifyFinding', { ...own.onFinding(finding), accepted: false }, lead];
    },
  ],
];

desk.refuses(refusals);
