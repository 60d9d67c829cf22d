import { HeaderMap } from '@apollo/server';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Generations } from '../../Generations.ts';
import { following } from '../following.ts';
import { type Entrance, openContext } from '../openContext.ts';
import { revalidate } from '../revalidate.ts';
import { refuse } from '../wire/unknownRoutes.ts';
import type { PublishedText } from './publishedTexts.ts';

type Asking = Pick<Entrance, 'authenticate' | 'rates' | 'environment'>;

/** What the graph answered, as far as it matters here. */
interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

/** Headers of an answer that are the published text's as well. */
const keptHeaders = ['cache-control', 'retry-after', 'ratelimit', 'ratelimit-policy'];

/**
 * The graph's published texts at their paths. Each is asked for as an operation, by somebody without a token whoever
 * sends one, so that every policy holds and all get the same.
 */
export function addPublished(
  app: FastifyInstance,
  generations: Generations,
  texts: readonly PublishedText[],
  { authenticate, rates, environment }: Asking,
): void {
  const byNobody = () => authenticate(undefined);
  const open = openContext({ authenticate: byNobody, ...(rates && { rates }), environment });
  app.register(async (scope) => {
    revalidate(scope);
    for (const { path, query, at, mediaType } of texts)
      scope.get(path, { config: { asksGraph: true, takesTurns: true } }, (request, reply) =>
        generations.use(async ({ apollo }) => {
          const { status, headers, body } = await following(request, () =>
            apollo.executeHTTPGraphQLRequest({
              httpGraphQLRequest: operationOf(query, request.params),
              context: () => open(request),
            }),
          );
          for (const name of keptHeaders)
            if (headers.has(name)) reply.header(name, headers.get(name));
          const answer: Answer = body.kind === 'complete' ? JSON.parse(body.string) : {};
          const text = at.reduce<unknown>(fieldOf, answer.data);
          if (typeof text === 'string') return reply.type(mediaType).send(text);
          return answer.errors ? refuseAs(answer, status, reply) : refuseAbsent(reply);
        }),
      );
  });
}

function operationOf(query: string, variables: unknown) {
  const headers = new HeaderMap([['content-type', 'application/json']]);
  return { method: 'POST', headers, search: '', body: { query, variables } };
}

function fieldOf(value: unknown, name: string): unknown {
  return (value as Record<string, unknown> | null | undefined)?.[name];
}

/** In GraphQL's own words; what is answered as success there is none here. */
function refuseAs({ errors }: Answer, status: number | undefined, reply: FastifyReply) {
  const isMistaken = errors?.every(({ extensions }) => extensions?.code === 'BAD_USER_INPUT');
  const refused = isMistaken ? 400 : 503;
  return reply.code(status && status >= 400 ? status : refused).send({ errors });
}

function refuseAbsent(reply: FastifyReply): FastifyReply {
  return refuse(reply, 404, 'NOT_FOUND', 'Nothing is at this path.');
}
