import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { GatewayContext } from '../context.ts';

/** What Apollo Server hands operations to. */
export type GatewayEngine = ApolloServerOptionsWithGateway<GatewayContext>['gateway'];
/** Answers one operation. */
export type Executor = NonNullable<Awaited<ReturnType<GatewayEngine['load']>>['executor']>;
/** One operation, parsed and valid. */
export type EngineRequest = Parameters<Executor>[0];
