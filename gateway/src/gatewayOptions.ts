import type { Logger } from '@spine/kit/Logger';
import type { Tracing } from '@spine/kit/tracing';
import type { PlanningStore } from './engine/planningWork.ts';
import type { AdaptiveLimit } from './http/overload/adaptiveLimit.ts';
import type { Metrics } from './observe/metrics.ts';
import type { OperationCost } from './observe/OperationCost.ts';
import type { Rates } from './policy/rate/rates.ts';
import type { RequestPolicy } from './policy/requestPolicy.ts';
import type { TokenViewer } from './policy/token/viewerOf.ts';
import type { DocumentPolicy } from './policy/trusted/DocumentPolicy.ts';
import type { Deadlines, Engine } from './settings.ts';
import type { SubgraphCall } from './subgraphs/subgraphCall.ts';
import type { SubgraphUrls } from './supergraph/subgraphUrls.ts';
import type { TableDefinition } from './tables/definition/tableDefinition.ts';

/** All that a gateway needs to know of its surroundings. */
export interface GatewayOptions {
  /** A composed Federation 2 supergraph, the first that is served. */
  readonly supergraphSdl: string;
  /** Given how to serve another supergraph, hands over each that comes; answers how to end that. None comes by default. */
  readonly updates?: (serve: (supergraphSdl: string) => Promise<void>) => () => void;
  /** Where subgraphs are behind HTTP: the addresses that stand in for those of the supergraph. All are checked then. */
  readonly subgraphUrls?: SubgraphUrls;
  /** How a subgraph is reached, given its name and its address. */
  readonly subgraphs: (name: string, url: string) => SubgraphCall;
  readonly authenticate: (authorization: string | undefined) => Promise<TokenViewer>;
  readonly logger: Logger;
  /** In development clients may introspect the schema and are told of near misses in names. */
  readonly environment: 'development' | 'production';
  /** Headers of the client that subgraphs see, in lower case; none by default. */
  readonly forwardHeaders?: readonly string[];
  /** Trusted documents, and what becomes of others; by default none is trusted and all are answered. */
  readonly documents?: DocumentPolicy;
  /** Limits, budget and origins; the defaults where none is given. */
  readonly policy?: RequestPolicy;
  /** Holds callers to rates; none does by default. */
  readonly rates?: Rates;
  /** Proxies in front whose word on the client's address counts; none by default. */
  readonly trustProxy?: number;
  /** Told what every valid operation cost, and by which name it goes. */
  readonly observeCost?: (cost: OperationCost, operationName: string | null) => void;
  /** How long reads of subgraphs may take; two seconds by default. */
  readonly deadlines?: Deadlines;
  /** Requests beyond this number at a time are refused with 503. */
  readonly maxInFlight?: number;
  /** Decides how many those are; by default fewer while the event loop is late. */
  readonly limit?: AdaptiveLimit;
  /** Who runs the plans; this gateway's own executor by default. */
  readonly engine?: Engine;
  /** Where plans are kept for the next process; nowhere by default. */
  readonly planning?: PlanningStore;
  /** Counts what happens; nothing does by default. */
  readonly metrics?: Metrics;
  /** Awaited on closing, between telling that it is not ready and taking no more connections; at once by default. */
  readonly shutdownGrace?: () => Promise<void>;
  /** Where traces of requests begin; nothing is traced by default. */
  readonly tracing?: Tracing;
  /** Tables that can be downloaded; none by default. */
  readonly tables?: readonly TableDefinition[];
  /** The clock by which tables are answered as of now; the machine's by default. */
  readonly now?: () => Date;
}
