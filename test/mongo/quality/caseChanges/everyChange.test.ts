import { describe, expect, test } from 'vitest';
import { yearLater } from '../../../support/operatedCase.ts';
import { centreId, surgeon } from '../../../support/ownCentre.ts';
import { type Change, documentOf, key, RegisteredCase } from '../../../support/RegisteredCase.ts';
import { viewerWith } from '../../../support/subgraph.ts';

const registered = new RegisteredCase();

const changes: [Change, object][] = [
  ['addCaseStage', { stage: { operatedOn: '2024-02-19', measures: ['FUSION'] } }],
  ['recordFollowUp', { followUp: yearLater }],
  ['reportComplication', { complication: { code: 'HAEMATOMA', reportedBy: 'SURGEON' } }],
  ['correctCase', { reason: 'ENTRY_ERROR', correction: { sex: 'FEMALE' } }],
  ['withdrawCase', { reason: 'DUPLICATE' }],
];
const everything = async () =>
  JSON.stringify([
    await registered.cases().find().toArray(),
    await registered.counts().find().toArray(),
  ]);

describe.each(changes)('%s', (name, change) => {
  test('of a case that has changed since is refused', async () => {
    const before = await everything();
    const { userErrors } = await registered.call(name, { ...registered.changed(7), ...change });
    expect(userErrors).toEqual([{ field: 'expectedVersion', code: 'CONFLICT' }]);
    expect(await everything()).toBe(before);
  });

  test('twenty times at once with one key has one effect', async () => {
    const input = { ...key(), centreId, ...registered.changed(), ...change };
    const payloads = await Promise.all(
      Array.from({ length: 20 }, () => registered.call(name, input)),
    );
    expect(new Set(payloads.map((payload) => JSON.stringify(payload))).size).toBe(1);
    expect(payloads[0].userErrors).toEqual([]);
  });

  test('of another centre’s case, and of none, are answered alike', async () => {
    const foreign = await registered.cases().findOne({ centreId: { $ne: centreId } });
    const before = await everything();
    const asked = async (caseId: string) => {
      const variables = {
        input: { ...key(), centreId, id: caseId, expectedVersion: 1, ...change },
      };
      const answer = JSON.stringify(
        await registered.subgraph.run(documentOf(name), variables, surgeon),
      );
      return answer.replaceAll(caseId, 'ID');
    };
    const answer = await asked(String(foreign?._id));
    expect(answer).toContain('NOT_FOUND');
    expect(answer).toBe(await asked('case-nowhere'));
    expect(await everything()).toBe(before);
  });

  test.each([
    ['another centre', viewerWith(['registry:submit'], { centre_ids: ['centre-002'] })],
    ['the centre without the scope', viewerWith([], { centre_ids: [centreId] })],
    ['an auditor', viewerWith(['audit:read', 'audit:write'], { person_id: 'synthetic-person-1' })],
  ])('by %s is refused', async (_who, viewer) => {
    const before = await everything();
    const variables = { input: { ...key(), centreId, ...registered.changed(), ...change } };
    const { data, errors } = await registered.subgraph.run(documentOf(name), variables, viewer);
    expect(data).toEqual({ [name]: null });
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }]);
    expect(await everything()).toBe(before);
  });
});
