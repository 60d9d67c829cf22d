export { remoteSubgraph } from './engine/remoteSubgraph.ts';
export type { ForwardedHeaders, SubgraphCall } from './engine/subgraphCall.ts';
export { type SubgraphUrls, subgraphUrls } from './engine/subgraphUrls.ts';
export { authenticator, developmentIssuer, type TokenIssuer } from './policy/authenticate.ts';
export type { OperationCost } from './policy/cost/demandControl.ts';
export { defaultPolicy, type RequestPolicy } from './policy/requestPolicy.ts';
export { buildGateway, type GatewayOptions } from './server.ts';
export { readSupergraphFile } from './supergraphFile.ts';
