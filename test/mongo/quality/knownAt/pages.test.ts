import { describe, expect, test } from 'vitest';
import { explainReads } from '../../../support/queryPlans.ts';
import {
  type Answer,
  type Listed,
  RecordedRegister,
} from '../../../support/register/RecordedRegister.ts';

const register = new RecordedRegister();

describe('the register in MongoDB', () => {
  test.each(register.moments)(
    'on $day pages neither repeat nor skip, in the past and nearest first',
    async ({ day: asOf, instant }) => {
      const near = { latitude: 20, longitude: 10, kilometres: 20_000 };
      for (const filter of [
        { knownAt: instant.toISOString() },
        { near },
        { near, knownAt: instant },
      ]) {
        const whole = await register.ask({ asOf, ...filter });
        const seen: Listed[] = [];
        let after: string | null = null;
        do {
          const page: Answer['certificationRegister'] = await register.ask({
            asOf,
            ...filter,
            first: 7,
            after,
          });
          seen.push(...page.nodes);
          after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
        } while (after !== null);
        expect(seen).toEqual(whole.nodes);
        expect(whole.totalCount).toBe(whole.nodes.length);
      }
    },
  );

  test.each([
    [{}],
    [{ country: 'DE' }],
    [{ pathologyGroup: 'TRAUMA' }],
    [{ country: 'DE', pathologyGroup: 'TRAUMA', status: 'VALID' }],
    [{ status: 'NOT_YET_VALID' }],
    [{ status: 'SUSPENDED' }],
    [{ status: 'WITHDRAWN' }],
    [{ near: { latitude: 46.95, longitude: 7.45, kilometres: 500 } }],
  ])('asked for %o reads along an index, now and then', async (filter) => {
    const asOf = '2024-06-15';
    for (const knownAt of [null, '2024-07-01T00:00:00.000Z']) {
      const variables = { asOf, knownAt, ...filter };
      const first = await register.ask({ ...variables, first: 2 });
      const after = first.pageInfo.hasNextPage ? first.pageInfo.endCursor : null;
      const reads = await explainReads([register.subgraph.connection], async () => {
        await register.ask(variables);
        await register.ask({ ...variables, first: 2, after });
      });
      expect(reads.length).toBeGreaterThan(3);
      for (const { stages } of reads) expect(stages).not.toContain('COLLSCAN');
      for (const { stages } of reads) expect(stages).not.toContain('SORT');
    }
  });
});
