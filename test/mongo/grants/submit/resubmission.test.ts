import type { Viewer } from '@spine/kit';
import { describe, expect, test } from 'vitest';
import {
  applicant,
  GrantsOffice,
  national,
  observership,
} from '../../../support/grants/GrantsOffice.ts';

const office = new GrantsOffice();

describe('a resubmission', () => {
  /** What the funder does once the application is judged. */
  async function decide(id: string | undefined, outcome: 'FUNDED' | 'DECLINED'): Promise<void> {
    await office.subgraph.connection.collection('decisions').insertOne({
      _id: `decision on ${id}` as never,
      applicationId: id,
      outcome,
      ground: outcome === 'FUNDED' ? 'SCORE_REACHED' : 'SCORE_TOO_LOW',
      decidedOn: '2027-03-20',
      decidedById: 'synthetic-person-0001',
      passedToChairperson: false,
    });
  }

  const resubmit = (id: string | undefined, viewer: Viewer, change: object = {}) =>
    office.submit({ ...national, ...change, resubmissionOf: id }, viewer);

  test('is taken twice, and not a third time', async () => {
    const viewer = applicant('Karl');
    let { application } = await office.submit(national, viewer);
    for (const resubmissionNumber of [1, 2]) {
      await decide(application?.id, 'DECLINED');
      ({ application } = await resubmit(application?.id, viewer));
      expect(application?.resubmissionNumber).toBe(resubmissionNumber);
    }
    await decide(application?.id, 'DECLINED');
    expect((await resubmit(application?.id, viewer)).userErrors).toEqual([
      { field: 'resubmissionOf', code: 'RESUBMISSION_LIMIT' },
    ]);
  });

  test('of what is not decided, or was funded, is refused', async () => {
    const viewer = applicant('Lena');
    const { application } = await office.submit(national, viewer);
    const refused = [{ field: 'resubmissionOf', code: 'RESUBMISSION_NOT_DECLINED' }];
    expect((await resubmit(application?.id, viewer)).userErrors).toEqual(refused);
    await decide(application?.id, 'FUNDED');
    expect((await resubmit(application?.id, viewer)).userErrors).toEqual(refused);
  });

  test('of somebody else’s is refused in the same words as one of nothing', async () => {
    const { application } = await office.submit(national, applicant('Mia'));
    await decide(application?.id, 'DECLINED');
    const foreign = await resubmit(application?.id, applicant('Nils'));
    expect(foreign).toEqual(await resubmit('no-such-application', applicant('Nils')));
    expect(foreign.userErrors).toEqual([{ field: 'resubmissionOf', code: 'RESUBMISSION_UNKNOWN' }]);
  });

  test('to another programme is refused', async () => {
    const viewer = applicant('Olga');
    const { application } = await office.submit(national, viewer);
    await decide(application?.id, 'DECLINED');
    const elsewhere = await office.submit(
      { ...observership, resubmissionOf: application?.id },
      viewer,
    );
    expect(elsewhere.userErrors).toEqual([
      { field: 'resubmissionOf', code: 'RESUBMISSION_OTHER_PROGRAMME' },
    ]);
  });

  test('comes once from each version, also when ten come at the same moment', async () => {
    const viewer = applicant('Paul');
    const { application } = await office.submit(national, viewer);
    await decide(application?.id, 'DECLINED');
    const results = await Promise.all(
      Array.from({ length: 10 }, () => resubmit(application?.id, viewer)),
    );
    expect(results.filter((result) => result.application)).toHaveLength(1);
    expect(results.flatMap(({ userErrors }) => userErrors)).toEqual(
      Array.from({ length: 9 }, () => ({ field: 'resubmissionOf', code: 'RESUBMISSION_REPEATED' })),
    );
  });
});
