import { grants } from '@spine/grants';
import { describe, expect, test } from 'vitest';
import { seededSubgraph } from '../../support/seededSubgraph.ts';

const subgraph = seededSubgraph(grants);

interface Award {
  id: string;
  awardDate: string;
  pathologyGroup: string;
  funder: { id: string };
}

async function awards(filter: object, sort = 'NEWEST'): Promise<Award[]> {
  const { awards } = await subgraph.query<{ awards: { nodes: Award[]; totalCount: number } }>(
    `query ($filter: AwardFilter, $sort: AwardSort!) { awards(filter: $filter, sort: $sort, first: 100) {
      totalCount nodes { id awardDate pathologyGroup funder { id } }
    } }`,
    { filter, sort },
  );
  expect(awards.totalCount).toBe(awards.nodes.length);
  return awards.nodes;
}

describe('awards', () => {
  test('show the eight fields of 360Giving, whoever asks', async () => {
    const { awards } = await subgraph.query<{ awards: { nodes: object[] } }>(
      '{ awards(first: 3) { nodes { id title description currency amountAwarded { minorUnits currency } awardDate recipient { id } funder { id } } } }',
    );
    for (const award of awards.nodes)
      expect(award).toEqual({
        id: expect.stringMatching(/^synthetic-award-/),
        title: expect.any(String),
        description: expect.any(String),
        currency: expect.stringMatching(/^(CHF|EUR)$/),
        amountAwarded: { minorUnits: expect.any(Number), currency: expect.any(String) },
        awardDate: expect.stringMatching(/^202[345]-/),
        recipient: { id: expect.stringMatching(/^synthetic-(hospital|university)-/) },
        funder: { id: expect.any(String) },
      });
  });

  test('are found by funder, year and pathology group, alone and together', async () => {
    const all = await awards({});
    const expected = (keep: (award: Award) => boolean) => all.filter(keep);
    expect(await awards({ funderId: 'eurospine' })).toEqual(
      expected(({ funder }) => funder.id === 'eurospine'),
    );
    expect(await awards({ year: 2024 })).toEqual(
      expected(({ awardDate }) => awardDate.startsWith('2024')),
    );
    expect(await awards({ pathologyGroup: 'TRAUMA' })).toEqual(
      expected(({ pathologyGroup }) => pathologyGroup === 'TRAUMA'),
    );
    const together = { funderId: 'ao-spine', year: 2025, pathologyGroup: 'DEGENERATIVE' };
    expect(await awards(together)).toEqual(
      expected(
        (award) =>
          award.funder.id === 'ao-spine' &&
          award.awardDate.startsWith('2025') &&
          award.pathologyGroup === 'DEGENERATIVE',
      ),
    );
    expect(await awards({ pathologyGroup: 'TRAUMA' })).not.toEqual([]);
    expect(await awards({ funderId: 'synthetic-foundation-01' })).not.toEqual([]);
  });

  test('come newest or oldest first', async () => {
    const newest = await awards({});
    const days = newest.map(({ awardDate }) => awardDate);
    expect(days).toEqual(days.toSorted().reverse());
    expect(await awards({}, 'OLDEST')).toEqual(newest.toReversed());
  });

  test('are the same from every side: funder, recipient, centre and investigator', async () => {
    const found = await subgraph.query<{ awards: { nodes: Sides[] } }>(
      '{ awards(first: 1) { nodes { id funder { id } recipient { id } centre { id } investigators { id } } } }',
    );
    const award = found.awards.nodes[0] as Sides;
    const { _entities } = await subgraph.query<{ _entities: Record<string, { id: string }[]>[] }>(
      `query ($sides: [_Any!]!) { _entities(representations: $sides) {
        ... on Organization { awards { id } awardsReceived { id } }
        ... on Centre { awards { id } }
        ... on Person { awards { id } }
      } }`,
      {
        sides: [
          { __typename: 'Organization', id: award.funder.id },
          { __typename: 'Organization', id: award.recipient.id },
          { __typename: 'Centre', id: award.centre.id },
          ...award.investigators.map(({ id }) => ({ __typename: 'Person', id })),
        ],
      },
    );
    const [funder, recipient, ...others] = _entities;
    const lists = [funder?.awards, recipient?.awardsReceived, ...others.map((side) => side.awards)];
    for (const list of lists) expect(list).toContainEqual({ id: award.id });
  });

  interface Sides {
    id: string;
    funder: { id: string };
    recipient: { id: string };
    centre: { id: string };
    investigators: { id: string }[];
  }
});
