import { describe, expect, test } from 'vitest';
import {
  applicant,
  GrantsOffice,
  inMarch,
  mutation,
  national,
  observership,
} from '../../../support/grants/GrantsOffice.ts';

const office = new GrantsOffice();

describe('one observership application per applicant and cycle', () => {
  test('the second is refused, in the next cycle it is taken', async () => {
    const viewer = applicant('Ida');
    expect((await office.submit(observership, viewer)).userErrors).toEqual([]);
    expect(
      (await office.submit({ ...observership, title: 'Another visit' }, viewer)).userErrors,
    ).toEqual([{ field: 'callId', code: 'ONE_APPLICATION_PER_CYCLE' }]);
    office.now = new Date('2028-03-20T09:00:00.000Z');
    const next = { ...observership, callId: 'synthetic-call-eurospine-observership-2028' };
    expect((await office.submit(next, viewer)).userErrors).toEqual([]);
  });

  test('of 20 at the same moment, each with a key of its own, one is taken', async () => {
    const viewer = applicant('Jan');
    const results = await Promise.all(
      Array.from({ length: 20 }, () => office.submit(observership, viewer)),
    );
    expect(results.filter(({ application }) => application)).toHaveLength(1);
    const codes = results.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
    expect(codes).toEqual(Array.from({ length: 19 }, () => 'ONE_APPLICATION_PER_CYCLE'));
    expect(await office.stored({ applicantId: viewer.claims.person_id })).toBe(1);
  });
});

describe('an idempotency key', () => {
  test('repeated, answers the first result and has one effect', async () => {
    const viewer = applicant('Quentin');
    const first = await office.submit(national, viewer, 'the same');
    office.now = new Date('2027-05-01T00:00:00.000Z');
    expect(await office.submit(national, viewer, 'the same')).toEqual(first);
    expect(await office.stored({ applicantId: viewer.claims.person_id })).toBe(1);
  });

  test('50 times at once has one effect and one answer', async () => {
    const viewer = applicant('Rosa');
    const results = await Promise.all(
      Array.from({ length: 50 }, () => office.submit(national, viewer, 'fifty')),
    );
    expect(new Set(results.map(({ application }) => application?.id)).size).toBe(1);
    expect(results[0]?.application).not.toBeNull();
    expect(await office.stored({ applicantId: viewer.claims.person_id })).toBe(1);
  });

  test('with other input is refused', async () => {
    const viewer = applicant('Sven');
    await office.submit(national, viewer, 'reused');
    const { data, errors } = await office.subgraph.run(
      mutation,
      { input: { ...national, title: 'Something else', idempotencyKey: 'reused' } },
      viewer,
    );
    expect(data).toEqual({ submitApplication: null });
    expect(errors?.[0]?.extensions?.code).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(await office.stored({ applicantId: viewer.claims.person_id })).toBe(1);
  });

  test('of a refusal answers it again, though the call has opened since', async () => {
    const viewer = applicant('Tina');
    office.now = new Date('2027-03-01T00:00:00.000Z');
    const early = await office.submit(national, viewer, 'early');
    expect(early.userErrors).toEqual([{ field: 'callId', code: 'CALL_NOT_OPEN' }]);
    office.now = inMarch;
    expect(await office.submit(national, viewer, 'early')).toEqual(early);
    expect((await office.submit(national, viewer)).userErrors).toEqual([]);
  });
});
