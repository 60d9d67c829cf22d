import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import type { GatewayContext } from '../../context.ts';
import type { CostedOperation } from '../cost/operation.ts';
import { type AttemptLimits, attemptsOf } from './attempts.ts';
import type { Rates } from './rates.ts';

/** Counts operations and attempts against their callers; told of each valid operation before it is planned. */
export function rateControl(rates: Rates, limits: AttemptLimits) {
  return async (
    { contextValue: { caller }, response }: GraphQLRequestContext<GatewayContext>,
    operation: CostedOperation,
    cost: number,
  ): Promise<void> => {
    if (!caller) return;
    for (const [name, value] of await rates.spend(caller, cost))
      response.http.headers.set(name, value);
    for (const [policy, times] of attemptsOf(operation, limits))
      await rates.attempt(caller, policy, times);
  };
}

/** A request that is no valid operation costs its caller a point too, counted once it is answered. */
export function invalidRequests(rates: Rates): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async ({ contextValue: { caller } }) => {
      let valid = false;
      return {
        didResolveOperation: async () => {
          valid = true;
        },
        willSendResponse: async () => {
          if (!valid && caller) rates.spend(caller, 0).catch(() => undefined);
        },
      };
    },
  };
}
