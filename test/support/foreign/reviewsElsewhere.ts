import { createServer, type RequestListener } from 'node:http';
import { type GatewayOptions, remoteSubgraph } from '@spine/gateway';
import { closedAfterEach } from '../closedAfterEach.ts';
import { foreignGateway, type Gateway, subgraphNamed } from './gateway.ts';
import { inProcess } from './inProcess.ts';
import { listening } from './subgraph.ts';

const ends = closedAfterEach();

/** The foreign graph with its reviews behind this listener, but for what is given. */
export async function withReviews(
  listener: RequestListener,
  given: Partial<GatewayOptions> = {},
): Promise<Gateway> {
  const server = await listening(createServer(listener));
  ends.push(server.close);
  return withReviewsAt(server.url, given);
}

/** The same with its reviews at an address. */
export async function withReviewsAt(
  url: string,
  given: Partial<GatewayOptions> = {},
): Promise<Gateway> {
  const app = await foreignGateway({
    subgraphs: (name) =>
      name === 'reviews' ? remoteSubgraph(url, null) : inProcess(subgraphNamed(name)),
    ...given,
  });
  ends.push(() => app.close());
  return app;
}

/** What is asked of the reviews, among others. */
export const reviewsOf = '{ product(id: "p1") { name coded } }';
/** What they say to that. */
export const said = '{"data":{"_entities":[{"coded":"said"}]}}';

/** That reviews were not to be had for a field. */
export const unreachable = (...path: string[]) => ({
  message: 'The reviews subgraph did not answer.',
  path,
  extensions: { code: 'SUBGRAPH_UNREACHABLE' },
});

/** All that a client learns of a silent subgraph. */
export const silence = {
  errors: [unreachable('product', 'coded')],
  data: { product: { name: 'Retractor', coded: null } },
};
