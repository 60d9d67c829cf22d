import { organizations } from '@spine/organizations';
import { describe, expect, test } from 'vitest';
import { seededSubgraph } from '../../support/seededSubgraph.ts';

const subgraph = seededSubgraph(organizations);

describe('the synthetic world', () => {
  test('has 60 centres in 20 countries and all six regions, each plainly named and flagged', async () => {
    const { centres } = await subgraph.query<{ centres: { totalCount: number; nodes: Centre[] } }>(
      '{ centres(first: 100) { totalCount nodes { name country region provenance { kind } organization { name } } } }',
    );
    expect(centres.totalCount).toBe(60);
    expect(new Set(centres.nodes.map(({ country }) => country)).size).toBe(20);
    expect(new Set(centres.nodes.map(({ region }) => region)).size).toBe(6);
    for (const { name, organization, provenance } of centres.nodes) {
      expect(provenance.kind).toBe('SYNTHETIC');
      expect(name).toMatch(/^Synthetic Centre \d{3}$/);
      expect(organization.name).toMatch(/^Synthetic Hospital \d{3}$/);
    }
  });

  test('invents no ORCID and no ROR', async () => {
    const { models } = subgraph.connection;
    expect(await models.Person?.countDocuments({ orcid: { $ne: null } })).toBe(0);
    expect(await models.Organization?.countDocuments({ ror: { $ne: null } })).toBe(0);
  });
});

interface Centre {
  name: string;
  country: string;
  region: string;
  organization: { name: string };
  provenance: { kind: string };
}
