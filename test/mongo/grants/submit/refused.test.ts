import { describe, expect, test } from 'vitest';
import {
  applicant,
  GrantsOffice,
  mutation,
  national,
} from '../../../support/grants/GrantsOffice.ts';
import { viewerWith } from '../../../support/subgraph.ts';

const office = new GrantsOffice();

describe('who may submit', () => {
  test.each([
    ['someone without a token', { subject: null, scopes: [], claims: {} }],
    ['a reviewer', viewerWith(['grants:review'], { person_id: 'synthetic-person-0001' })],
    ['a funder', viewerWith(['grants:decide', 'grants:manage'])],
  ])('%s may not', async (_who, viewer) => {
    const before = await office.stored();
    const { data, errors } = await office.subgraph.run(
      mutation,
      { input: { ...national, idempotencyKey: `refused ${_who}` } },
      viewer,
    );
    expect(data).toEqual({ submitApplication: null });
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual([
      'UNAUTHORIZED_FIELD_OR_TYPE',
    ]);
    expect(await office.stored()).toBe(before);
  });

  test('an account that belongs to no person may not', async () => {
    expect(await office.submit(national, viewerWith(['grants:apply']))).toEqual({
      application: null,
      userErrors: [{ field: null, code: 'NO_PERSON' }],
    });
  });
});

test.each([
  ['callId', { callId: 'no call' }],
  ['institutionId', { institutionId: '' }],
  ['centreId', { centreId: '$where' }],
  ['coInvestigatorIds', { coInvestigatorIds: ['a b'] }],
  ['resubmissionOf', { resubmissionOf: '{}' }],
  ['hostId', { visit: { hostId: '?', from: '2027-09-06', until: '2027-09-07' } }],
  ['idempotencyKey', { idempotencyKey: '' }],
])('a malformed %s is a BAD_USER_INPUT that names it', async (argument, change) => {
  const before = await office.stored();
  const input = { ...national, idempotencyKey: `bad ${argument}`, ...change };
  const { errors } = await office.subgraph.run(mutation, { input }, applicant('Uwe'));
  expect(errors).toHaveLength(1);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  expect(await office.stored()).toBe(before);
});
