export { remoteSubgraph } from './engine/remoteSubgraph.ts';
export type { ForwardedHeaders, SubgraphCall } from './engine/subgraphCall.ts';
export { type SubgraphUrls, subgraphUrls } from './engine/subgraphUrls.ts';
export { createMetrics, type Metrics } from './observe/metrics.ts';
export { startMetrics } from './observe/startMetrics.ts';
export { authenticator, developmentIssuer, type TokenIssuer } from './policy/authenticate.ts';
export { buildGateway, type GatewayOptions } from './server.ts';
export { type Deadlines, metricsAt } from './settings.ts';
export { readSupergraphFile } from './supergraphFile.ts';
