import { expect, test } from 'vitest';
import { accessesOf, type NotedRead } from './accessesOf.ts';

const read = (changes: Partial<NotedRead>): NotedRead => ({
  coordinate: 'Centre.benchmark',
  policies: ['centre_file'],
  fields: ['Centre.benchmark'],
  source: { id: 'centre-001' },
  args: {},
  value: null,
  ...changes,
});

test('reads of one centre are one access, with all their fields', () => {
  const file = read({ fields: ['Centre.certificationFile', 'Audit.kind'], policies: ['other'] });
  expect(accessesOf([read({}), file, read({})])).toEqual([
    {
      centreId: 'centre-001',
      fields: ['Audit.kind', 'Centre.benchmark', 'Centre.certificationFile'],
      policies: ['centre_file', 'other'],
      reads: 3,
    },
  ]);
});

test('so are very many, in no time that grows with their square', () => {
  const many = Array.from({ length: 50_000 }, () => read({}));
  expect(accessesOf(many).map(({ reads }) => reads)).toEqual([50_000]);
});

test('a list over centres is also of the one that a grant opens, whatever was found', () => {
  const list = read({
    ...{ coordinate: 'Query.auditWork', fields: ['Query.auditWork'], source: undefined },
    value: { nodes: [{ centreId: 'centre-002' }] },
  });
  const centres = (noted: NotedRead) =>
    accessesOf([noted], { granted: 'centre-009', centres: ['centre-002', 'centre-009'] }).map(
      ({ centreId }) => centreId,
    );
  expect(centres(list)).toEqual(['centre-002', 'centre-009']);
  expect(centres({ ...list, value: { nodes: [] } })).toEqual(['centre-009']);
  expect(centres({ ...list, args: { centre: 'centre-002' } })).toEqual(['centre-002']);
  expect(centres({ ...list, args: { centre: 'centre-003' } })).toEqual([null]);
  expect(centres(read({}))).toEqual(['centre-001']);
});

test.each([
  ['a field of the centre', read({}), ['centre-001']],
  [
    'a field of something of its file',
    read({ coordinate: 'Certificate.events', source: { _id: 'SYN-1', centreId: 'centre-002' } }),
    ['centre-002'],
  ],
  [
    'the centre asked for',
    read({ coordinate: 'Query.accessLedger', source: undefined, args: { centre: 'centre-003' } }),
    ['centre-003'],
  ],
  [
    'the centre of an input',
    read({
      coordinate: 'Mutation.submitCase',
      source: {},
      args: { input: { centreId: 'centre-004' } },
    }),
    ['centre-004'],
  ],
  [
    'what was found',
    read({
      coordinate: 'Query.audit',
      source: {},
      value: { _id: 'audit-1', centreId: 'centre-005' },
    }),
    ['centre-005'],
  ],
  [
    'each of a list that was found',
    read({
      coordinate: 'Person.auditAssignments',
      source: { id: 'synthetic-person-0001' },
      value: [{ centreId: 'centre-006' }, { centreId: 'centre-007' }, { centreId: 'centre-006' }],
    }),
    ['centre-006', 'centre-007'],
  ],
  [
    'the nodes of a connection, and what they are about',
    read({
      coordinate: 'Query.auditWork',
      source: {},
      value: {
        nodes: [{ audit: { centreId: 'centre-008' } }],
        edges: [{ node: { audit: { centreId: 'centre-009' } } }],
        totalCount: () => 2,
      },
    }),
    ['centre-008', 'centre-009'],
  ],
  ['nothing', read({ coordinate: 'Query.audit', source: undefined, value: null }), [null]],
])('the centre of a read is told by %s', (_what, noted, centres) => {
  expect(accessesOf([noted]).map(({ centreId }) => centreId)).toEqual(centres);
});
