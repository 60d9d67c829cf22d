import { grants } from '@spine/grants';
import { describe, expect, test } from 'vitest';
import { seededSubgraph } from '../../support/seededSubgraph.ts';

const subgraph = seededSubgraph(grants);

describe('calls', () => {
  test('of a day and status are those whose own status says so', async () => {
    const page = (status: string | null, asOf: string) =>
      subgraph.query<{ fundingCalls: { nodes: { id: string; status: string }[] } }>(
        `query ($status: FundingCallStatus, $asOf: Date) {
          fundingCalls(filter: { status: $status, asOf: $asOf }, first: 100) { nodes { id status(asOf: $asOf) } }
        }`,
        { status, asOf },
      );
    for (const asOf of ['2023-01-31', '2024-04-01', '2026-01-01', '2027-06-01', '2027-06-02']) {
      const every = (await page(null, asOf)).fundingCalls.nodes;
      for (const status of ['UPCOMING', 'OPEN', 'CLOSED'])
        expect((await page(status, asOf)).fundingCalls.nodes).toEqual(
          every.filter((call) => call.status === status),
        );
    }
  });

  test('on every day of 2026 and 2027 at least one is open', async () => {
    const { fundingCalls } = await subgraph.query<{ fundingCalls: { nodes: Window[] } }>(
      '{ fundingCalls(first: 100) { nodes { opensOn deadline { local } } } }',
    );
    for (let time = Date.UTC(2026, 0, 1); time < Date.UTC(2028, 0, 1); time += 86_400_000) {
      const day = new Date(time).toISOString().slice(0, 10);
      const open = fundingCalls.nodes.filter(
        ({ opensOn, deadline }) => opensOn && opensOn <= day && day <= deadline.local.slice(0, 10),
      );
      expect([day, open.length > 0]).toEqual([day, true]);
    }
  });

  test('by default a status is that of today, 15 June 2026', async () => {
    const { _entities } = await subgraph.query<{ _entities: [{ fundingCalls: object[] }] }>(
      `{ _entities(representations: [{ __typename: "Organization", id: "ao-spine" }]) {
        ... on Organization { fundingCalls(status: OPEN) { title opensOn acceptsApplications eligibility { maxAgeYears } maxAmount { minorUnits currency } } }
      } }`,
    );
    expect(_entities[0].fundingCalls).toEqual([
      {
        title: 'Synthetic call 2026: start-up grants of AO Spine',
        opensOn: '2026-06-01',
        acceptsApplications: true,
        eligibility: { maxAgeYears: 40 },
        maxAmount: { minorUnits: 3_000_000, currency: 'CHF' },
      },
    ]);
  });

  test('that fund trauma include the foundation’s, and those for deformity do not', async () => {
    const funders = async (pathologyGroup: string) => {
      const { fundingCalls } = await subgraph.query<{ fundingCalls: { nodes: Funded[] } }>(
        'query ($pathologyGroup: PathologyGroup) { fundingCalls(filter: { pathologyGroup: $pathologyGroup }, first: 100) { nodes { funder { id } } } }',
        { pathologyGroup },
      );
      return new Set(fundingCalls.nodes.map(({ funder }) => funder.id));
    };
    expect(await funders('TRAUMA')).toContain('synthetic-foundation-01');
    expect(await funders('DEFORMITY')).not.toContain('synthetic-foundation-01');
  });

  interface Window {
    opensOn: string | null;
    deadline: { local: string };
  }
  interface Funded {
    funder: { id: string };
  }
});
