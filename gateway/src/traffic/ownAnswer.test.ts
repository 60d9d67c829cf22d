import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { ownAnswer } from './ownAnswer.ts';

const query = '{ centres { id ...Named } } fragment Named on Centre { name { de } tags }';
const named = (de: string) => ({ id: '1', name: { de }, tags: ['a'] });

test.each([undefined, parse(query)])(
  'a copy of an answer says the same, and what is written into it stays in it',
  (document) => {
    const error = { message: 'gone', path: ['centres', 1], extensions: { code: 'GONE' } };
    const answer = { data: { centres: [named('Zürich'), null] }, errors: [error] };
    const own = ownAnswer({ query, document }, answer);
    expect(own).toEqual(answer);
    const written = own.data as { centres: [{ name: { de: string } }] };
    written.centres[0].name.de = 'Bern';
    for (const { extensions } of own.errors ?? [])
      Object.assign(extensions ?? {}, { code: 'HERE' });
    expect(answer).toEqual({
      data: { centres: [named('Zürich'), null] },
      errors: [{ ...error, extensions: { code: 'GONE' } }],
    });
  },
);

test('a copy has no name that was not asked for, whatever an answer brings', () => {
  const data = JSON.parse('{"centres":[{"id":"1","__proto__":{"admin":true}}]}');
  const own = ownAnswer({ query, document: parse(query) }, { data });
  expect(own).toEqual({ data: { centres: [{ id: '1' }] } });
  expect((own.data as { centres: { admin?: boolean }[] }).centres[0]?.admin).toBeUndefined();
});
