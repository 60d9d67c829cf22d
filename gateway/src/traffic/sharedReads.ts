import { asksReadThrough, requestIdHeader } from '@spine/kit/requestScope';
import type { FormattedExecutionResult } from 'graphql';
import { jsonOf } from '../engine/jsonOf.ts';
import type { ForwardedHeaders, SubgraphCall } from '../engine/subgraphCall.ts';
import { createCanceller } from './cancellation.ts';
import { ownAnswer } from './ownAnswer.ts';

type Asked = Parameters<SubgraphCall['execute']>;

/** A read under way, and how many wait for it. */
interface Flight {
  readonly asked: Asked;
  /** Gives the call up and lets nobody join any more. */
  readonly abandon: (reason: unknown) => void;
  readonly landed: Promise<FormattedExecutionResult>;
  waiting: number;
  shared: boolean;
}

/**
 * Answers identical reads of one viewer that are under way at the same time by one call. Nobody joins a read
 * that began before a mutation ended here, so that whoever wrote reads what was written, nor does a request that
 * wants nothing cached or whose reading may have to be recorded. The call is given up when all who wait for it have left.
 */
export function sharedReads(call: SubgraphCall, onShare: () => void): SubgraphCall {
  /** By the operation's text: the rest is compared only where that is the same. */
  const underWay = new Map<string, Set<Flight>>();

  function start(asked: Asked): Flight {
    const [request, viewer, headers] = asked;
    const leaving = createCanceller();
    const landed = call.execute(request, viewer, headers, { readOnly: true, leaving });
    const flights = underWay.get(request.query) ?? new Set();
    underWay.set(request.query, flights);
    const land = () => {
      flights.delete(flight);
      if (flights.size === 0 && underWay.get(request.query) === flights)
        underWay.delete(request.query);
    };
    const abandon = (reason: unknown) => {
      land();
      leaving.cancel(reason);
    };
    const flight: Flight = { asked, abandon, landed, waiting: 0, shared: false };
    flights.add(flight);
    // Before those who wait are told, so that none of them joins it again.
    landed.then(land, land);
    return flight;
  }

  return {
    ...call,
    execute: (...asked) => {
      const [request, , headers, terms] = asked;
      if (!terms?.readOnly) return call.execute(...asked).finally(() => underWay.clear());
      if (terms.recorded || asksReadThrough(headers['cache-control']))
        return call.execute(...asked);
      const joined = identical(underWay.get(request.query), asked);
      if (joined) onShare();
      return waitFor(joined ?? start(asked), joined !== null, asked);
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
      (answer) => {
        release?.();
        resolve(flight.shared ? ownAnswer(request, answer) : answer);
      },
      (error: unknown) => {
        release?.();
        reject(error);
      },
    );
  });
}

function identical(flights: Iterable<Flight> | undefined, asked: Asked): Flight | null {
  for (const flight of flights ?? []) if (asksTheSame(flight.asked, asked)) return flight;
  return null;
}

/** Whether two reads of one text are the same read; what differs most often is compared first. */
function asksTheSame(
  [one, oneViewer, oneHeaders]: Asked,
  [other, otherViewer, otherHeaders]: Asked,
): boolean {
  return (
    jsonOf(one.variables ?? {}) === jsonOf(other.variables ?? {}) &&
    one.operationName === other.operationName &&
    (oneViewer === otherViewer || jsonOf(oneViewer) === jsonOf(otherViewer)) &&
    sameHeaders(oneHeaders, otherHeaders)
  );
}

function sameHeaders(one: ForwardedHeaders, other: ForwardedHeaders): boolean {
  const names = compared(one);
  return (
    names.length === compared(other).length && names.every((name) => one[name] === other[name])
  );
}

/** Two requests never share an id. */
function compared(headers: ForwardedHeaders): readonly string[] {
  return Object.keys(headers).filter((name) => name !== requestIdHeader);
}
