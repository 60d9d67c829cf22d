import { quality } from '@spine/quality';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allMet, Course } from '../../support/Course.ts';
import {
  auditor,
  auditors,
  type Command,
  centreOf,
  give,
  keyed,
  textOf,
} from '../../support/lifecycle.ts';
import { openSeeded, type TestSubgraph } from '../../support/subgraph.ts';

let subgraph: TestSubgraph;
let own: Course;
let foreign: Course;
let finding: string;
let certificate: string;
let request: string;
beforeAll(async () => {
  subgraph = await openSeeded(quality);
  own = await new Course(subgraph).visited();
  foreign = await new Course(subgraph).visited();
  finding = await foreign.raise('MAJOR');
  const held = await subgraph.connection
    .collection('certificates')
    .findOne({ withdrawnOn: null, validUntil: { $gt: '2026-12-31' } });
  certificate = String(held?._id);
  const asking = { certificateNumber: certificate, ...{ expectedVersion: 0, kind: 'WITHDRAW' } };
  const holder = centreOf(held?.centreId);
  const asked = { ...asking, reason: 'A reason.' };
  request = (await give(subgraph, 'requestCertificateChange', asked, holder)).id;
  expect(request).not.toBe('');
});
afterAll(() => subgraph.end());

const stranger = auditor(auditors[2]);
const version = { expectedVersion: 1 };

/** Each command with the one id that is not the caller's, and an input with `?` in its place. */
const commands: readonly (readonly [Command, 'centre' | 'auditor', () => [string, object]])[] = [
  ['fileApplication', 'centre', () => [foreign.centreId, { ...own.filing(), centreId: '?' }]],
  [
    'fileApplication',
    'centre',
    () => [certificate, { ...own.filing({ kind: 'RENEWAL' }), certificateNumber: '?' }],
  ],
  [
    'withdrawApplication',
    'centre',
    () => [foreign.application, { applicationId: '?', ...version }],
  ],
  [
    'recordCorrectiveAction',
    'centre',
    () => [finding, { findingId: '?', ...version, correctiveAction: 'Done.' }],
  ],
  [
    'requestCertificateChange',
    'centre',
    () => [certificate, { certificateNumber: '?', ...version, kind: 'WITHDRAW', reason: 'One.' }],
  ],
  ['takeBackCertificateRequest', 'centre', () => [request, { requestId: '?', ...version }]],
  ['beginVisit', 'auditor', () => [foreign.audit, { auditId: '?', ...version }]],
  [
    'recordAssessments',
    'auditor',
    () => [foreign.audit, { auditId: '?', ...version, assessments: allMet }],
  ],
  ['raiseFinding', 'auditor', () => [foreign.audit, { ...foreign.raising(), auditId: '?' }]],
  [
    'escalateFindings',
    'auditor',
    () => [
      foreign.audit,
      { auditId: '?', findingIds: [finding], statement: 'One.', dueOn: '2026-09-01' },
    ],
  ],
  ['verifyFinding', 'auditor', () => [finding, { findingId: '?', ...version, accepted: true }]],
  ['reportAudit', 'auditor', () => [foreign.audit, { auditId: '?', ...version }]],
];

test.each(commands)('%s by a %s tells nothing of what is another’s', async (command, who, make) => {
  const [id, input] = make();
  const viewer = who === 'centre' ? own.centre : stranger;
  const absent = 'there-is-no-such-thing';
  const answer = async (named: string) => {
    const text = JSON.stringify(keyed(input)).replace('"?"', JSON.stringify(named));
    const answered = await subgraph.run(textOf(command), { input: JSON.parse(text) }, viewer);
    return JSON.stringify(answered).replaceAll(named, '?');
  };
  const foreignAnswer = await answer(id);
  expect(foreignAnswer).toBe(await answer(absent));
  expect(foreignAnswer).toMatch(/UNAUTHORIZED_FIELD_OR_TYPE|CERTIFICATE_UNKNOWN/);
});
