import { buildGateway, type GatewayOptions, noMetrics } from '@spine/gateway';
import { anonymous, silentLogger } from '@spine/kit';

interface Request {
  readonly method?: 'GET' | 'POST';
  readonly url?: string;
  readonly payload?: string | object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a client sees of an answer. */
export interface SeenAnswer {
  readonly status: number;
  /** But for those that differ between any two requests. */
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** A request in the two ways in which one gateway answers it. */
export interface BothWays {
  /** By Apollo Server, which is made to answer by a header that means nothing in production. */
  readonly byApollo: SeenAnswer;
  /** As it comes, once it has been answered before. */
  readonly asKnown: SeenAnswer;
  /** Whether it was answered past Apollo Server then. */
  readonly known: boolean;
}

/** A gateway in production that tells of each request how both of its ways answer it. */
export async function bothWaysGateway(
  given: Partial<GatewayOptions> & Pick<GatewayOptions, 'supergraphSdl' | 'subgraphs'>,
) {
  let known = 0;
  const metrics = { ...noMetrics, knownAnswered: () => void known++ };
  const app = await buildGateway({
    environment: 'production',
    logger: silentLogger,
    authenticate: async () => anonymous,
    metrics,
    ...given,
  });
  const ask = async (request: Request): Promise<SeenAnswer> =>
    seen(await app.inject({ method: 'POST', url: '/graphql', ...request }));
  const bothWays = async (request: Request): Promise<BothWays> => {
    await ask(request);
    const headers = { ...request.headers, 'x-explain-cost': '1' };
    const byApollo = await ask({ ...request, headers });
    const before = known;
    const asKnown = await ask(request);
    return { byApollo, asKnown, known: known > before };
  };
  return { app, ask, bothWays };
}

interface Answer {
  readonly statusCode: number;
  readonly headers: object;
  readonly body: string;
}

function seen({ statusCode, headers, body }: Answer): SeenAnswer {
  const { date: _, 'x-request-id': _id, ratelimit, ...same } = headers as Record<string, unknown>;
  // How much is left of a rate hangs on how often was asked before.
  const rate = ratelimit === undefined ? {} : { ratelimit: String(ratelimit).replace(/\d+/g, '') };
  return { status: statusCode, headers: { ...same, ...rate }, text: body };
}
