import { describe, expect, test } from 'vitest';
import { GrantStory, person } from '../../../support/grants/GrantStory.ts';

const story = new GrantStory();

describe('the money of an award', () => {
  const query = `query ($id: ID!) { award(id: $id) {
    title amountAwarded { minorUnits currency } tranches { amount { minorUnits } payee { id } } disbursed { minorUnits } application { id }
  } }`;

  async function funded() {
    const award = await story.castOf({ outcome: 'FUNDED', passedToChairperson: false });
    const [record] = await story.find('awards', { applicationId: award.id });
    return { ...award, awardId: String(record?._id) };
  }

  test('is public as a sum, its instalments and its application are not', async () => {
    const { awardId } = await funded();
    const { data, errors } = await story.subgraph.run(query, { id: awardId });
    expect(data?.award).toMatchObject({
      title: expect.stringMatching(/^Synthetic study/),
      amountAwarded: { minorUnits: expect.any(Number) },
      tranches: null,
      disbursed: null,
      application: null,
    });
    const refused = errors?.map(({ path }) => path?.at(-1));
    expect(refused?.toSorted()).toEqual(['application', 'disbursed', 'tranches']);
  });

  test.each(['applicant', 'officer'] as const)('is open in full to its %s', async (role) => {
    const { awardId, id, ...people } = await funded();
    const scope = role === 'applicant' ? 'grants:apply' : 'grants:decide';
    const { award } = await story.subgraph.query<{ award: Opened }>(
      query,
      { id: awardId },
      person(scope, people[role]),
    );
    const parts = award.tranches.map(({ amount }) => amount.minorUnits);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(award.amountAwarded.minorUnits);
    expect(award.application).toEqual({ id });
  });

  interface Opened {
    amountAwarded: { minorUnits: number };
    tranches: { amount: { minorUnits: number } }[];
    application: object;
  }
});
