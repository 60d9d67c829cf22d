import { describe, expect, test } from 'vitest';
import { operatedCase } from '../../../support/operatedCase.ts';
import { centreId, surgeon } from '../../../support/ownCentre.ts';
import { documentOf, key, RegisteredCase } from '../../../support/RegisteredCase.ts';

const registered = new RegisteredCase();

describe('a withdrawal', () => {
  const input = () => ({ ...registered.changed(), reason: 'CONSENT_WITHDRAWN' });

  test('erases the case, its revisions and its counts; its number stays', async () => {
    const correction = { sex: 'FEMALE' };
    await registered.call('correctCase', {
      ...registered.changed(),
      reason: 'ENTRY_ERROR',
      correction,
    });
    expect(await registered.call('withdrawCase', { ...input(), expectedVersion: 2 })).toEqual({
      withdrawal: {
        id: registered.id,
        number: 'T-1',
        reason: 'CONSENT_WITHDRAWN',
        withdrawnAt: '2026-06-15T12:00:00.000Z',
      },
      userErrors: [],
    });
    expect(await registered.cases().countDocuments({ centreId })).toBe(0);
    const revisions = registered.subgraph.connection.collection('caseRevisions');
    expect(await revisions.countDocuments({ centreId })).toBe(0);
    expect(await registered.countsAt('2024/TRAUMA')).toEqual({});
  });

  test('keeps its number from coming back', async () => {
    await registered.call('withdrawCase', input());
    const again = await registered.call('submitCase', { ...operatedCase, number: 'T-1' });
    expect(again).toEqual({ case: null, userErrors: [{ field: 'number', code: 'WITHDRAWN' }] });
  });

  test('keeps every number that the case has had from coming back', async () => {
    await registered.numbered(1, 'T-1b');
    await registered.numbered(2, 'T-1c');
    await registered.call('withdrawCase', { ...input(), expectedVersion: 3 });
    for (const number of ['T-1', 'T-1b', 'T-1c']) {
      const again = await registered.call('submitCase', { ...operatedCase, number });
      expect(again).toEqual({ case: null, userErrors: [{ field: 'number', code: 'WITHDRAWN' }] });
    }
    const left = await registered.subgraph.connection
      .collection('caseWithdrawals')
      .find({ centreId })
      .sort({ number: 1 })
      .toArray();
    expect(left.map(({ number, reason }) => [number, reason])).toEqual([
      ['T-1', 'CONSENT_WITHDRAWN'],
      ['T-1b', 'CONSENT_WITHDRAWN'],
      ['T-1c', 'CONSENT_WITHDRAWN'],
    ]);
    const former = registered.subgraph.connection.collection('formerCaseNumbers');
    expect(await former.countDocuments({ centreId })).toBe(0);
  });

  test('that cannot be counted leaves the case where it was', async () => {
    const { db } = registered.subgraph.connection;
    await db?.command({ collMod: 'caseCounts', validator: { cases: { $gt: 0 } } });
    try {
      const variables = { input: { ...key(), centreId, ...input() } };
      const { errors } = await registered.subgraph.run(
        documentOf('withdrawCase'),
        variables,
        surgeon,
      );
      expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
      expect(await registered.cases().countDocuments({ centreId })).toBe(1);
    } finally {
      await db?.command({ collMod: 'caseCounts', validator: {} });
    }
  });
});
