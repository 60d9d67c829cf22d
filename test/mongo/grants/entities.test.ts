import { grants } from '@spine/grants';
import { describe, expect, test } from 'vitest';
import { seededSubgraph } from '../../support/seededSubgraph.ts';

const subgraph = seededSubgraph(grants);

describe('what other subgraphs ask for', () => {
  test('the periods of a centre’s awards are the days on which each is neither completed nor terminated', async () => {
    const data = await subgraph.query<{ awards: { nodes: { centre: { id: string } }[] } }>(
      '{ awards(first: 100) { nodes { centre { id } } } }',
    );
    const centres = [...new Set(data.awards.nodes.map(({ centre }) => centre.id))];
    const { _entities } = await subgraph.query<{ _entities: Running[] }>(
      `query ($centres: [_Any!]!) { _entities(representations: $centres) { ... on Centre {
        awards { id awardDate onTheDay: status(asOf: "2025-10-01") }
        awardPeriods { awardId from until }
      } } }`,
      { centres: centres.map((id) => ({ __typename: 'Centre', id })) },
    );
    const seen = new Set<boolean>();
    for (const { awards, awardPeriods } of _entities)
      for (const { id, onTheDay } of awards) {
        const period = awardPeriods.find(({ awardId }) => awardId === id);
        const runs = period
          ? period.from <= '2025-10-01' && '2025-10-01' <= (period.until ?? '9999')
          : false;
        const open = ['PENDING_AGREEMENT', 'ACTIVE', 'REPORT_OVERDUE'].includes(onTheDay ?? '');
        expect([id, runs]).toEqual([id, open]);
        seen.add(runs);
      }
    expect(seen).toEqual(new Set([true, false]));
  });

  interface Running {
    awards: { id: string; onTheDay: string | null }[];
    awardPeriods: { awardId: string; from: string; until: string | null }[];
  }

  test('the research course knows what came of those it trained, and no other course does', async () => {
    const { _entities } = await subgraph.query<{ _entities: { outputs: { nodes: Output[] } }[] }>(
      `{ _entities(representations: [
        { __typename: "Course", id: "research-course" }, { __typename: "Course", id: "another-course" }
      ]) { ... on Course { outputs { nodes { title doi publishedOn trainedAt { id } award { id } authors { id } } } } } }`,
    );
    const [research, another] = _entities;
    expect(another?.outputs.nodes).toEqual([]);
    expect(research?.outputs.nodes.length).toBeGreaterThan(3);
    for (const output of research?.outputs.nodes ?? []) {
      expect(output).toMatchObject({ doi: null, trainedAt: { id: 'research-course' } });
      expect(output.authors.length).toBeGreaterThan(0);
    }
  });

  interface Output {
    doi: string | null;
    authors: object[];
  }

  test('the entities of this subgraph answer by their keys, and an unknown one is null', async () => {
    const representations = [
      { __typename: 'FundingCall', id: 'ao-spine-asia-pacific-2020-call' },
      { __typename: 'GrantProgramme', id: 'ao-spine-start-up' },
      { __typename: 'Award', id: 'nothing' },
      { __typename: 'Output', id: 'nothing' },
    ];
    const data = await subgraph.query(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) {
        ... on FundingCall { cycle } ... on GrantProgramme { kind } ... on Award { title } ... on Output { title }
      } }`,
      { representations },
    );
    expect(data).toEqual({ _entities: [{ cycle: '2020' }, { kind: 'START_UP' }, null, null] });
  });
});
