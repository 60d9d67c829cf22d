import { lazily } from '@spine/kit/lazily';
import { asksReadThrough, requestIdHeader } from '@spine/kit/requestScope';
import type { FormattedExecutionResult } from 'graphql';
import type { ForwardedHeaders, SubgraphCall } from '../engine/subgraphCall.ts';
import { createCanceller } from './cancellation.ts';
import { ownAnswer } from './ownAnswer.ts';

type Asked = Parameters<SubgraphCall['execute']>;

/** A read under way, and how many wait for it. */
interface Flight {
  readonly identity: () => string;
  /** Gives the call up and lets nobody join any more. */
  readonly abandon: (reason: unknown) => void;
  waiting: number;
  shared: boolean;
  landed: Promise<FormattedExecutionResult>;
}

/**
 * Answers identical reads of one viewer that are under way at the same time by one call. Nobody joins a read
 * that began before a mutation ended here, so that whoever wrote reads what was written, nor does a request that
 * wants nothing cached or whose reading may have to be recorded. The call is given up when all who wait for it have left.
 */
export function sharedReads(call: SubgraphCall, onShare: () => void): SubgraphCall {
  /** By the operation's text: the rest is compared only where that is the same. */
  const underWay = new Map<string, Flight[]>();

  function start(asked: Asked, identity: () => string): Flight {
    const [request, viewer, headers] = asked;
    const { query } = request;
    const leaving = createCanceller();
    const answer = call.execute(request, viewer, headers, { readOnly: true, leaving });
    const land = () => removeFrom(underWay, query, flight);
    const abandon = (reason: unknown) => {
      land();
      leaving.cancel(reason);
    };
    const flight: Flight = { identity, abandon, waiting: 0, shared: false, landed: answer };
    flight.landed = answer.finally(land);
    underWay.set(query, [...(underWay.get(query) ?? []), flight]);
    return flight;
  }

  return {
    ...call,
    execute: async (...asked) => {
      const [{ query }, , headers, terms] = asked;
      if (!terms?.readOnly) return call.execute(...asked).finally(() => underWay.clear());
      if (terms.recorded || asksReadThrough(headers['cache-control']))
        return call.execute(...asked);
      const identity = lazily(() => identityOf(asked));
      const joined = underWay.get(query)?.find((flight) => flight.identity() === identity());
      if (joined) onShare();
      return waitFor(joined ?? start(asked, identity), joined !== undefined, asked);
    },
  };
}

/** Each who waits on a shared flight gets an answer of its own: the plan's executor writes into it. */
function waitFor(
  flight: Flight,
  joined: boolean,
  [request, , , terms]: Asked,
): Promise<FormattedExecutionResult> {
  flight.waiting += 1;
  flight.shared ||= joined;
  return new Promise((resolve, reject) => {
    const release = terms?.leaving?.onCancel((reason) => {
      flight.waiting -= 1;
      if (flight.waiting === 0) flight.abandon(reason);
      reject(reason);
    });
    flight.landed.then(
      (answer) => resolve(flight.shared ? ownAnswer(request, answer) : answer),
      reject,
    );
    if (release) flight.landed.then(release, release);
  });
}

function removeFrom(underWay: Map<string, Flight[]>, query: string, flight: Flight): void {
  const rest = (underWay.get(query) ?? []).filter((other) => other !== flight);
  if (rest.length > 0) underWay.set(query, rest);
  else underWay.delete(query);
}

function identityOf([{ variables, operationName }, viewer, headers]: Asked): string {
  return JSON.stringify([variables, operationName, viewer, withoutId(headers)]);
}

/** Two requests never share an id. */
function withoutId({ [requestIdHeader]: _, ...headers }: ForwardedHeaders): ForwardedHeaders {
  return headers;
}
