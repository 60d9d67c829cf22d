import { requestIdHeader, requestIdOf } from '@spine/kit/requestScope';
import { noTracing } from '@spine/kit/tracing';
import Fastify, { type FastifyInstance } from 'fastify';
import type { GatewayOptions } from '../gatewayOptions.ts';
import { noMetrics } from '../observe/metrics.ts';
import { observeRequests } from '../observe/observeRequests.ts';
import { defaultPolicy } from '../policy/requestPolicy.ts';
import { presetMaxInFlight } from '../settings.ts';
import { adaptiveLimit } from './overload/adaptiveLimit.ts';
import { boundUntaken } from './overload/boundUntaken.ts';
import { plainRefusals } from './overload/plainRefusals.ts';
import { shedLoad } from './overload/shedLoad.ts';
import { tellRefusals } from './overload/tellRefusals.ts';
import { addRequestErrors } from './requestErrors.ts';
import { closeQueued } from './wire/closeQueued.ts';
import { routesOf } from './wire/routes.ts';
import { addWire, serverOptions } from './wire/wire.ts';

type ServerOptions = Pick<
  GatewayOptions,
  'logger' | 'policy' | 'metrics' | 'tracing' | 'maxInFlight' | 'trustProxy' | 'limit'
>;

/** Opens a server with all that holds for whatever it will answer, and nothing to answer yet. */
export function openServer(options: ServerOptions): FastifyInstance {
  const { logger, policy = defaultPolicy, metrics = noMetrics, tracing = noTracing } = options;
  const { maxInFlight = presetMaxInFlight, trustProxy = 0 } = options;
  const { limit = adaptiveLimit(maxInFlight) } = options;
  const app = Fastify({
    ...serverOptions(policy),
    trustProxy: (_address: string, hop: number) => hop < trustProxy,
    genReqId: ({ headers }) => requestIdOf(headers[requestIdHeader]),
  });
  // Of clients that come by no proxy of ours nobody knows who they are.
  const open = trustProxy > 0 ? tracing.open : tracing.link;
  const routes = routesOf(app);
  closeQueued(app);
  observeRequests(app, logger, metrics, open);
  boundUntaken(app, logger);
  addRequestErrors(app, logger);
  addWire(app, routes, policy);
  // After what lets a page of another origin read the refusal.
  const tell = tellRefusals(app, logger, metrics, open);
  shedLoad(app, routes, limit, maxInFlight, plainRefusals(policy.corsOrigins, tell));
  return app;
}
