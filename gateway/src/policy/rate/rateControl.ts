import type { ApolloServerPlugin } from '@apollo/server';
import type { Soon } from '@spine/kit';
import { lazilyFor } from '@spine/kit/lazily';
import type { GatewayContext } from '../../context.ts';
import type { Demand } from '../cost/demand.ts';
import type { Admit } from '../cost/demandControl.ts';
import type { CostedOperation } from '../cost/operation.ts';
import { type AttemptLimits, type AttemptsOf, attemptsOf } from './attempts.ts';
import type { Caller } from './caller.ts';
import type { Rates } from './rates.ts';
import { spendOnRefusal } from './spendOnRefusal.ts';

const nothing: ReadonlyMap<string, string> = new Map();

/**
 * Counts operations and attempts against their callers; told of each valid operation before it is planned. A
 * request is counted once, whoever asks about it again.
 */
export function rateControl(rates: Rates, limits: AttemptLimits): Admit {
  const attempts = lazilyFor((costed: CostedOperation) => attemptsOf(costed, limits));
  const count = async (caller: Caller, { cost }: Demand, attempted: ReturnType<AttemptsOf>) => {
    const headers = await rates.spend(caller, cost.estimated);
    for (const [policy, times] of attempted) await rates.attempt(caller, policy, times);
    return headers;
  };
  const counted = (caller: Caller, demand: Demand): Soon<ReadonlyMap<string, string>> => {
    const attempted = attempts(demand.costed)(demand.variables);
    if (attempted.size === 0 && !rates.limits(caller)) return nothing;
    return count(caller, demand, attempted);
  };
  return (context, demand) => {
    const { caller } = context;
    if (!caller) return nothing;
    context.counted ??= counted(caller, demand);
    return context.counted;
  };
}

/**
 * A request that was not counted as an operation (it is no valid one, or refused before, as too dear a one is) costs its
 * caller a point too, counted once it is answered.
 */
export function invalidRequests(rates: Rates): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async ({ contextValue }) => ({
      willSendResponse: async () => {
        const { caller, counted } = contextValue;
        if (caller && counted === undefined) spendOnRefusal(rates, caller);
      },
    }),
  };
}
