import { describe, expect, test } from 'vitest';
import { operatedCase } from '../../../support/operatedCase.ts';
import { centreId } from '../../../support/ownCentre.ts';
import { RegisteredCase } from '../../../support/RegisteredCase.ts';

const registered = new RegisteredCase();

describe('a correction', () => {
  test('keeps what the case said before', async () => {
    const correction = { sex: 'FEMALE', smoker: null, injuries: ['L1: A3 N2'] };
    const payload = await registered.call('correctCase', {
      ...registered.changed(),
      reason: 'ENTRY_ERROR',
      correction,
    });
    expect(payload).toEqual({
      userErrors: [],
      case: {
        version: 2,
        sex: 'FEMALE',
        smoker: null,
        pathologyGroup: 'TRAUMA',
        operatedOn: '2024-02-05',
        // A3 3, N2 2.
        injuries: [{ code: 'L1: A3 N2', score: 5 }],
        revisions: [
          {
            version: 2,
            kind: 'CORRECTED',
            reason: 'ENTRY_ERROR',
            changes: [
              { field: 'sex', before: 'MALE', after: 'FEMALE' },
              { field: 'smoker', before: 'true', after: null },
              { field: 'injuries.0', before: 'L1: A4 N2', after: 'L1: A3 N2' },
            ],
          },
        ],
      },
    });
  });

  test('of year and pathology moves the counts', async () => {
    const correction = {
      stages: [{ operatedOn: '2023-12-30', measures: ['FUSION'] }],
      mainPathology: 'TUMOUR',
      injuries: [],
      baseline: null,
    };
    await registered.call('correctCase', {
      ...registered.changed(),
      reason: 'ENTRY_ERROR',
      correction,
    });
    expect(await registered.countsAt('2024/TRAUMA')).toEqual({});
    expect(await registered.countsAt('2023/TUMOUR')).toEqual({ cases: 1, withoutBaseline: 1 });
  });

  test.each([
    [{ level: null }, 'correction.level', 'INVALID'],
    [{ level: 'Q9' }, 'correction.level', 'UNKNOWN_CODE'],
    [{ diedOn: '2024-02-04' }, 'correction.diedOn', 'IMPOSSIBLE_DATE'],
    [{ codeListVersion: 7 }, 'codeListVersion', 'UNKNOWN_CODE'],
    [{ number: 'T-2' }, 'number', 'DUPLICATE'],
  ])('to %o is refused', async (correction, field, code) => {
    await registered.call('submitCase', { ...operatedCase, number: 'T-2' });
    const payload = await registered.call('correctCase', {
      ...registered.changed(),
      reason: 'RECODED',
      correction,
    });
    expect(payload.case).toBeNull();
    expect(payload.userErrors).toContainEqual({ field, code });
  });
});

describe('a corrected number', () => {
  const duplicate = { case: null, userErrors: [{ field: 'number', code: 'DUPLICATE' }] };

  test('is not given to another case: the patient would be there twice', async () => {
    await registered.numbered(1, 'T-9');
    expect(await registered.call('submitCase', { ...operatedCase, number: 'T-1' })).toEqual(
      duplicate,
    );
    const other = await registered.call('submitCase', { ...operatedCase, number: 'T-2' });
    const taking = { id: other.case.id, expectedVersion: 1, reason: 'ENTRY_ERROR' };
    const taken = await registered.call('correctCase', {
      ...taking,
      correction: { number: 'T-1' },
    });
    expect(taken).toEqual(duplicate);
  });

  test('of a database from before is told by the revisions', async () => {
    await registered.numbered(1, 'T-9');
    await registered.numbered(2, 'T-8');
    await registered.numbered(3, 'T-1');
    const { connection } = registered.subgraph;
    const former = connection.collection('formerCaseNumbers');
    const kept = () => former.find({ centreId }).sort({ _id: 1 }).toArray();
    const before = await kept();
    expect(before.map(({ number, caseId }) => [number, caseId])).toEqual([
      ['T-8', registered.id],
      ['T-9', registered.id],
    ]);
    await former.deleteMany({});
    const migrationName = '022-former-case-numbers';
    await connection.collection('migrations').deleteOne({ migrationName });
    await registered.subgraph.migrate();
    expect(await kept()).toEqual(before);
  });

  test('is taken back by the case that had it', async () => {
    await registered.numbered(1, 'T-9');
    expect(await registered.numbered(2, 'T-1')).toMatchObject({
      case: { version: 3 },
      userErrors: [],
    });
    expect(await registered.call('submitCase', { ...operatedCase, number: 'T-9' })).toEqual(
      duplicate,
    );
    expect(await registered.numbered(3, 'T-9')).toMatchObject({
      case: { version: 4 },
      userErrors: [],
    });
  });
});
