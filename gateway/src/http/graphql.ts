import { fastifyApolloHandler } from '@as-integrations/fastify';
import { lazily } from '@spine/kit/lazily';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GatewayContext } from '../context.ts';
import type { Generation } from '../Generation.ts';
import type { AnswerKnown, KnownAnswer } from '../known/answerKnown.ts';
import type { Limits } from '../policy/limits/limits.ts';
import { askedText, isOrdinary } from './askedText.ts';
import { compressAnswers } from './compressAnswers.ts';
import { contentTypes } from './contentTypes.ts';
import { following } from './following.ts';
import { limitRequests } from './limitRequests.ts';
import { refuseOtherBodies } from './refuseOtherBodies.ts';
import { revalidate } from './revalidate.ts';

/** As much of the generations as a request is answered by. */
interface Answering {
  use<T>(work: (generation: Answers) => Promise<T>): Promise<T>;
}

type Answers = Pick<Generation, 'apollo' | 'answerKnown'>;

interface GraphqlOptions {
  readonly limits: Limits;
  /** Finds out who asks, and whether they may. */
  readonly open: (request: FastifyRequest) => Promise<GatewayContext>;
  /** Headers that subgraphs see, and may answer by; none by default. */
  readonly forwardHeaders?: readonly string[] | undefined;
}

/**
 * GraphQL over HTTP at `/graphql`: POST, and GET for queries; each on the generation that it began with. What is
 * known by then is answered without Apollo Server, and all else by it. Whoever answers, a request's context is
 * opened once.
 */
export function addGraphql(
  app: FastifyInstance,
  generations: Answering,
  { limits, open, forwardHeaders = [] }: GraphqlOptions,
): void {
  const types = contentTypes();
  app.register(async (scope) => {
    refuseOtherBodies(scope);
    limitRequests(scope, limits);
    revalidate(scope, ['Accept', ...forwardHeaders]);
    await compressAnswers(scope);
    scope.route<{ Reply: string }>({
      url: '/graphql',
      method: ['GET', 'POST'],
      config: { asksGraph: true, takesTurns: true },
      handler: (request, reply) =>
        generations.use(async ({ apollo, answerKnown }) => {
          const context = lazily(() => open(request));
          const type = types.of(request);
          const known =
            type !== undefined && isOrdinary(request)
              ? await knownAnswer(answerKnown, context, request)
              : null;
          if (known) {
            for (const [name, value] of known.headers) reply.header(name, value);
            reply.header('content-type', type);
            return known.body;
          }
          const byApollo = fastifyApolloHandler(apollo, { context });
          const answered = await following(request, async () =>
            byApollo.call(scope, request, reply),
          );
          types.learn(request, reply);
          return answered;
        }),
    });
  });
}

async function knownAnswer(
  answerKnown: AnswerKnown,
  open: () => Promise<GatewayContext>,
  request: FastifyRequest,
): Promise<KnownAnswer | null> {
  // What is wrong with a request's context Apollo Server tells.
  const context = await open().catch(() => null);
  const asked = context && askedText(request, context);
  return asked && answerKnown(asked, context);
}
