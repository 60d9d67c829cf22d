import { defaultPolicy } from '@spine/gateway';
import { describe, expect, test } from 'vitest';
import { documents, gateway, trusted } from '../../support/foreign/trustedDocuments.ts';

describe('a document that could not be served stops the start', () => {
  const wide = `{ ${Array.from({ length: 21 }, (_, i) => `a${i}: products { id }`).join(' ')} }`;
  test.each([
    ['no GraphQL', 'query {', /Syntax Error/],
    ['an unknown field', '{ nothing }', /Cannot query field "nothing"/],
    ['too many root fields', wide, /root fields come to 21; the maximum is 20/],
    ['a reserved alias', '{ constructor: __typename }', /"constructor" cannot be an alias/],
    ['a subscription', 'subscription { reviewed { id } }', /Subscription/],
    ['no operation', 'fragment F on Product { id }', /never used|no operation/],
    // Ten products, each with ten reviews.
    ['too much to pay for', '{ products { reviews { id } } }', /cost is 110; the maximum is 100/],
  ])('%s', async (_, text, reason) => {
    const refused = gateway(
      { documents: [...documents, trusted('bad', text)] },
      { policy: { ...defaultPolicy, budget: { ...defaultPolicy.budget, maximum: 100 } } },
    );
    await expect(refused).rejects.toThrow(reason);
    await expect(refused).rejects.toThrow(
      /^TRUSTED_DOCUMENTS: "app\.json" holds the document "bad", which cannot be served \(.*\); correct it or take it out\.$/s,
    );
  });

  test('introspection only where it is off', async () => {
    const given = { documents: [trusted('schema', '{ __schema { queryType { name } } }')] };
    await gateway(given);
    await expect(gateway(given, { environment: 'production' })).rejects.toThrow(/introspection/);
  });
});
