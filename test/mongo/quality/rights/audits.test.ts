import { describe, expect, test } from 'vitest';
import { CentreReader, committee, refused } from '../../../support/CentreReader.ts';

const reader = new CentreReader();

describe('an audit by its id', () => {
  const query = 'query ($id: ID!) { audit(id: $id) { id centre { id } findings { statement } } }';

  test.each(reader.thoseEntitled)('is read by %s', async (_who, viewer) => {
    const data = await reader.subgraph.query(query, { id: reader.audit._id }, viewer());
    expect(data).toMatchObject({
      audit: { id: reader.audit._id, centre: { id: reader.audit.centreId } },
    });
  });

  test.each(reader.nobodyElse)('looks to %s just as if there were none', async (_who, viewer) => {
    const there = await reader.subgraph.run(query, { id: reader.audit._id }, viewer());
    const absent = await reader.subgraph.run(query, { id: 'audit-999-1' }, viewer());
    expect(there.data).toEqual({ audit: null });
    expect(there.errors).toMatchObject([{ extensions: { code: refused } }]);
    expect(JSON.stringify(there)).toBe(JSON.stringify(absent));
  });

  test('that does not exist is null to the committee, which may know', async () => {
    expect(await reader.subgraph.query(query, { id: 'audit-999-1' }, committee)).toEqual({
      audit: null,
    });
  });

  test('of impossible form is an error that names the argument, whoever asks', async () => {
    const { errors } = await reader.subgraph.run(query, { id: '$ne' });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'id' } }]);
  });
});

describe('someone’s audit assignments', () => {
  const query = `query ($of: [_Any!]!) {
    _entities(representations: $of) { ... on Person { id auditAssignments { id team { person { id } } } } }
  }`;
  const variables = () => ({ of: [{ __typename: 'Person', id: reader.auditor }] });

  test.each([
    ['themselves', () => reader.assignedAuditor()],
    ['the committee', () => committee],
  ])('are read by %s, newest first', async (_who, viewer) => {
    const data = await reader.subgraph.query<{
      _entities: { auditAssignments: { id: string }[] }[];
    }>(query, variables(), viewer());
    const ids = data._entities[0]?.auditAssignments.map(({ id }) => id) ?? [];
    const expected = await reader.subgraph.connection
      .collection('audits')
      .find({ 'team.personId': reader.auditor })
      .sort({ visitFrom: -1, _id: 1 })
      .toArray();
    expect(ids).toEqual(expected.map(({ _id }) => _id));
  });

  test.each(reader.nobodyElse)('are refused to %s', async (_who, viewer) => {
    const { data, errors } = await reader.subgraph.run(query, variables(), viewer());
    expect(data).toEqual({ _entities: [{ id: reader.auditor, auditAssignments: null }] });
    expect(errors).toMatchObject([{ extensions: { code: refused } }]);
  });
});
