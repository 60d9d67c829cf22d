import { createHash } from 'node:crypto';
import { anyDocuments, type DocumentPolicy, type GatewayOptions } from '@spine/gateway';
import { foreignGateway, type Gateway } from './gateway.ts';

/** What a text is known by. */
export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A document as a manifest has it. */
export const trusted = (id: string, text: string) => ({ id, text, file: 'app.json' });

export const names = 'query Names($id: ID!) {\n  product(id: $id) {\n    name\n  }\n}';
export const stars = 'query Stars { product(id: "p1") { reviews { stars } } }';
const review = 'mutation Review { review(productId: "p1", stars: 4) { stars } }';
/** What the gateways trust, unless they are told. */
export const documents = [
  trusted(sha256(names), names),
  trusted('Stars', stars),
  trusted('review', review),
  trusted('stars', 'query stars { product(id: "p2") { name } }'),
  trusted('__proto__', 'query Proto { product(id: "p2") { price } }'),
];
/** What `names` is answered with of the product `p1`. */
export const retractor = { data: { product: { name: 'Retractor' } } };

/** A gateway over the foreign graph that knows these documents, but for what is given. */
export function gateway(given: Partial<DocumentPolicy>, options: Partial<GatewayOptions> = {}) {
  return foreignGateway({ documents: { ...anyDocuments, documents, ...given }, ...options });
}

/** Posts a request; answers what there is to see of it, the code of its first error above all. */
export async function send(app: Gateway, payload: object, headers: Record<string, string> = {}) {
  const response = await app.inject({ method: 'POST', url: '/graphql', payload, headers });
  const body = response.json();
  return { status: response.statusCode, code: body.errors?.[0].extensions.code, body, response };
}

/** The same as GET. */
export async function get(app: Gateway, search: Record<string, string>) {
  const response = await app.inject({
    url: `/graphql?${new URLSearchParams(search)}`,
    headers: { 'apollo-require-preflight': '1' },
  });
  return { status: response.statusCode, body: response.json(), headers: response.headers };
}

/** What asks for a text by its hash. */
export const persisted = (sha256Hash: string) => ({
  extensions: { persistedQuery: { version: 1, sha256Hash } },
});
