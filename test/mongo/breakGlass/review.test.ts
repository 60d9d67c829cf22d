import { anonymous } from '@spine/kit';
import { describe, expect, test } from 'vitest';
import { BreakGlass, codesOf, refused, steward } from '../../support/BreakGlass.ts';
import { centreOf } from '../../support/lifecycle.ts';
import { viewerWith } from '../../support/subgraph.ts';

const glass = new BreakGlass();

describe('break-glass: a second person reviews it', () => {
  test('once, with a verdict and a note, and the log has it', async () => {
    const grant = await glass.opened();
    const { data } = await glass.review(grant);
    expect(data?.reviewBreakGlass).toMatchObject({
      grant: { id: grant.id, revision: 2, review: { verdict: 'JUSTIFIED' } },
      userErrors: [],
    });
    const logged = await glass.collection('logEntries').findOne({
      _id: `BREAK_GLASS_REVIEW/${grant.id}`,
    });
    const list = '{ breakGlassGrants(first: 1) { nodes { review { logEntry { text } } } } }';
    expect(await glass.subgraph.query(list, {}, steward)).toEqual({
      breakGlassGrants: { nodes: [{ review: { logEntry: { text: logged?.text } } }] },
    });
    const again = { ...grant, revision: 2 };
    expect(await codesOf(glass.review(again), 'reviewBreakGlass')).toEqual(['REVIEWED_ALREADY']);
  });

  test('who is never the same person, nor the same token', async () => {
    const grant = await glass.opened();
    const samePerson = { ...steward, claims: { person_id: glass.auditorsId } };
    const sameToken = { ...steward, subject: glass.auditor().subject };
    for (const viewer of [samePerson, sameToken])
      expect(await codesOf(glass.review(grant, {}, viewer), 'reviewBreakGlass')).toEqual([
        'SELF_REVIEW',
      ]);
  });

  test('and of two at once one verdict stands', async () => {
    const grant = await glass.opened();
    const verdicts = ['JUSTIFIED', 'UNJUSTIFIED', 'JUSTIFIED', 'UNJUSTIFIED'];
    const answers = await Promise.all(
      verdicts.map((each) => codesOf(glass.review(grant, { verdict: each }), 'reviewBreakGlass')),
    );
    expect(answers.filter((codes) => codes.length === 0)).toHaveLength(1);
  });

  test('who has a name: a steward without a person is refused, as is everybody else', async () => {
    const grant = await glass.opened();
    const viewers = [
      { ...steward, claims: {} },
      glass.auditor(),
      centreOf(glass.centre),
      viewerWith(['certification:decide'], { person_id: 'person-of-the-committee' }),
      anonymous,
    ];
    for (const viewer of viewers) {
      const { data, errors } = await glass.review(grant, {}, viewer);
      expect(data).toEqual({ reviewBreakGlass: null });
      expect(errors?.[0]?.extensions?.code).toBe(refused[0]);
    }
  });

  test.each([
    ['of a grant that there is not', { grantId: 'none' }, 'NOT_FOUND'],
    ['of another version', { expectedVersion: 7 }, 'CONFLICT'],
    ['without a note', { note: ' \n ' }, 'NOTE_MISSING'],
    ['with a note of 1,001 characters', { note: 'x'.repeat(1_001) }, 'NOTE_TOO_LONG'],
  ])('%s, not', async (_what, input, code) => {
    const grant = await glass.opened();
    expect(await codesOf(glass.review(grant, input), 'reviewBreakGlass')).toEqual([code]);
  });

  test('and what is unjustified ends with the verdict', async () => {
    const grant = await glass.opened();
    await glass.review(grant, { verdict: 'UNJUSTIFIED' });
    expect(await glass.verdict(glass.ofCentre('benchmark { year }'))).toEqual(refused);
  });
});
