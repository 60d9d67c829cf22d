import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { nameIn, schemaDirectives, urlOf } from './links.ts';

function linkIn(text: string) {
  const [link] = schemaDirectives(parse(`extend schema ${text}`));
  if (!link) throw new Error('A schema without a directive.');
  return link;
}

const cost = 'url: "https://specs.apollo.dev/cost/v0.1"';

test.each([
  [`@link(${cost})`, 'cost', 'cost__listSize'],
  [`@link(${cost}, as: "price")`, 'price', 'price__listSize'],
  [`@link(${cost}, import: ["@listSize"])`, 'cost', 'listSize'],
  [`@link(${cost}, import: "@listSize")`, 'cost', 'listSize'],
  [`@link(${cost}, import: [{ name: "@cost", as: "@price" }])`, 'price', 'cost__listSize'],
  [`@core(feature: "https://specs.apollo.dev/cost/v0.1")`, 'cost', 'cost__listSize'],
])('by %s @cost is @%s and @listSize is @%s', (text, own, other) => {
  const link = linkIn(text);
  expect([nameIn(link, 'cost'), nameIn(link, 'listSize')]).toEqual([own, other]);
});

test.each(['import: null', 'import: [null]', 'import: [5, { as: "@a" }, { name: 5 }]', 'as: 5'])(
  'what is no import, as in a link with %s, is passed over',
  (wrong) => expect(nameIn(linkIn(`@link(${cost}, ${wrong})`), 'listSize')).toBe('cost__listSize'),
);

test.each(['@other(url: 5)', '@other', '@link(url: null)'])('%s links nothing', (text) => {
  expect(urlOf(linkIn(text))).toBeNull();
});
