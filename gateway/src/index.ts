export { remoteSubgraph } from './engine/remoteSubgraph.ts';
export type { ForwardedHeaders, SubgraphCall } from './engine/subgraphCall.ts';
export { type SubgraphUrls, subgraphUrls } from './engine/subgraphUrls.ts';
export { authenticator, developmentIssuer, type TokenIssuer } from './policy/authenticate.ts';
export { buildGateway, type GatewayOptions } from './server.ts';
export { readSupergraphFile } from './supergraphFile.ts';
