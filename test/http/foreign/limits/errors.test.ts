import { describe, expect, test } from 'vitest';
import { foreignGateway, post } from '../../../support/foreign/gateway.ts';
import { times } from '../../../support/operations/times.ts';

test.each([
  ['101 aliases', `{ ${times(101, (i) => `a${i}: __typename`)} }`],
  ['500 duplicates', `{ ${times(500, () => '__typename')} }`],
  ['10 unknown directives', `{ __typename ${times(10, () => '@aa')} }`],
])('%s in production are answered with one error', async (_, document) => {
  const production = await foreignGateway({ environment: 'production' });
  const { status, body } = await post(production, document);
  expect([status, body.errors.length]).toEqual([400, 1]);
});

/** Each repeats a long literal or name, some of them many times over. */
const repeating = [
  [
    'a literal of ninety thousand characters',
    `{ products(among: "${'L'.repeat(90_000)}") { id } }`,
  ],
  [
    'a literal that grows sevenfold as it is printed',
    `{ products(among: "${'\u007f'.repeat(90_000)}") { id } }`,
  ],
  [
    'a literal before three hundred unknown variables',
    `{ products(among: ["${'L'.repeat(90_000)}", ${times(300, (i) => `$x${i}`)}]) { id } }`,
  ],
  ['a text where a name is expected', `{ products("${'𝒙'.repeat(20_000)}") { id } }`],
] as const;

describe.each([
  ['production', 5_000],
  ['development', 120_000],
] as const)('in %s', (environment, most) => {
  test.each(repeating)('%s is told by its beginning and its end', async (_, document) => {
    const foreign = await foreignGateway({ environment });
    const { status, text, body } = await post(foreign, document);
    await foreign.close();
    expect([status, text.length < most]).toEqual([400, true]);
    expect(text).toContain(' … ');
    for (const { message } of body.errors) expect(message).not.toMatch(/\p{Surrogate}/u);
  });
});
