import { organizations } from '@spine/organizations';
import { describe, expect, test } from 'vitest';
import { seededSubgraph } from '../../support/seededSubgraph.ts';
import { viewerWith } from '../../support/subgraph.ts';

const subgraph = seededSubgraph(organizations);

describe('updateOrganization', () => {
  const mutation = `mutation ($input: UpdateOrganizationInput!) {
    updateOrganization(input: $input) {
      organization { name version website }
      userErrors { field code }
    }
  }`;
  const steward = viewerWith(['organizations:manage']);

  test('is refused without the steward’s scope, and changes nothing', async () => {
    const input = { idempotencyKey: 'a', id: 'ao-spine', expectedVersion: 1, name: 'Another name' };
    const { data, errors } = await subgraph.run(mutation, { input }, viewerWith(['audit:read']));
    expect(data).toEqual({ updateOrganization: null });
    expect(errors?.[0]?.extensions?.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    expect(await subgraph.query('{ organization(id: "ao-spine") { name version } }')).toEqual({
      organization: { name: 'AO Spine', version: 1 },
    });
  });

  test('changes what is given, keeps the rest, counts the version and stamps who and when', async () => {
    const input = {
      idempotencyKey: 'b',
      id: 'ebot',
      expectedVersion: 1,
      website: 'https://example.org',
    };
    expect(await subgraph.query(mutation, { input }, steward)).toEqual({
      updateOrganization: {
        organization: {
          name: 'European Board of Orthopaedics and Traumatology',
          version: 2,
          website: 'https://example.org',
        },
        userErrors: [],
      },
    });
    const stored = await subgraph.connection.models.Organization?.findById('ebot').lean();
    expect(stored).toMatchObject({
      createdBy: 'seed',
      updatedBy: 'someone',
      updatedAt: new Date('2026-06-15T12:00:00.000Z'),
    });
  });

  test.each([
    [
      'an outdated version',
      { id: 'efort', expectedVersion: 7, name: 'EFORT 2' },
      'expectedVersion',
      'CONFLICT',
    ],
    [
      'an unknown organization',
      { id: 'nobody', expectedVersion: 1, name: 'Nobody' },
      'id',
      'NOT_FOUND',
    ],
    ['too short a name', { id: 'efort', expectedVersion: 1, name: 'x' }, 'name', 'INVALID'],
    ['a removed name', { id: 'efort', expectedVersion: 1, name: null }, 'name', 'INVALID'],
    [
      'no text for a website',
      { id: 'efort', expectedVersion: 1, website: '' },
      'website',
      'INVALID',
    ],
    ['no text for a vision', { id: 'efort', expectedVersion: 1, vision: '' }, 'vision', 'INVALID'],
    [
      'a website without https',
      { id: 'efort', expectedVersion: 1, website: 'ftp://a' },
      'website',
      'INVALID',
    ],
  ])('refuses %s and leaves nothing behind', async (_case, given, field, code) => {
    const input = { idempotencyKey: `refuse ${_case}`, ...given };
    expect(await subgraph.query(mutation, { input }, steward)).toEqual({
      updateOrganization: { organization: null, userErrors: [{ field, code }] },
    });
    const { organization } = await subgraph.query<{ organization: object }>(
      '{ organization(id: "efort") { version website } }',
    );
    expect(organization).toEqual({ version: 1, website: null });
  });
});
