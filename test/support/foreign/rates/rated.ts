import { type GatewayOptions, type Metrics, openRates } from '@spine/gateway';
import { anonymous, silentLogger, type Viewer } from '@spine/kit';
import { inject } from 'vitest';
import { closedAfterEach } from '../../closedAfterEach.ts';
import { freshPrefix } from '../../subgraph.ts';
import { foreignGateway, type Gateway } from '../gateway.ts';
import { inProcess } from '../inProcess.ts';
import type { ForeignSubgraph } from '../subgraph.ts';
import { composed } from '../supergraph.ts';
import { vault } from './vault.ts';

const databasePrefix = freshPrefix();
const ends = closedAfterEach();

interface Given {
  readonly subgraph?: ForeignSubgraph;
  readonly metrics?: Metrics;
  readonly limit?: { readonly points: number; readonly seconds: number };
  readonly viewer?: Viewer;
  readonly authenticate?: GatewayOptions['authenticate'];
  readonly trustProxy?: number;
  /** Whether it counts in MongoDB, with all that do. */
  readonly shared?: boolean;
}

/** A gateway over one subgraph in production, which holds its callers to limits. */
export async function rated({
  subgraph = vault,
  metrics,
  limit,
  viewer = anonymous,
  authenticate = async () => viewer,
  trustProxy = 0,
  shared,
}: Given): Promise<Gateway> {
  const { rates, close } = openRates({
    limits: { anonymous: limit ?? null, authenticated: limit ?? null },
    mongoUri: shared ? async () => inject('mongoUri') : null,
    databasePrefix,
    logger: silentLogger,
    deadline: 20_000,
  });
  ends.push(close);
  return foreignGateway({
    supergraphSdl: composed([subgraph]),
    subgraphs: () => inProcess(subgraph),
    ...(metrics && { metrics }),
    authenticate,
    environment: 'production',
    rates,
    trustProxy,
  });
}

/** Asks from an address; answers what there is to see of a refusal. */
export async function ask(app: Gateway, query: string, remoteAddress = '192.0.2.1', headers = {}) {
  const {
    statusCode,
    headers: answered,
    body,
  } = await app.inject({
    method: 'POST',
    url: '/graphql',
    payload: { query },
    remoteAddress,
    headers,
  });
  const { errors = [] } = JSON.parse(body);
  return {
    status: statusCode,
    code: errors[0]?.extensions.code ?? null,
    headers: answered,
    errors,
  };
}
