import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { isPromise } from '../soon.ts';
import type { SentCommand } from './sentCommand.ts';
import type { Span } from './span.ts';

/** The header that carries a request's id from client to gateway to subgraph, and back to the client. */
export const requestIdHeader = 'x-request-id';

/** What the running code works for. */
export interface RequestScope {
  /** The same in every log that the request leaves a line in. */
  readonly id: string;
  /** What new spans are parts of; absent where nothing is traced. */
  span?: Span | undefined;
  /** Told of the commands that MongoDB gets for it, where somebody asked for them to be explained. */
  readonly onCommand?: ((command: SentCommand) => void) | undefined;
  /** Whether it is to be answered from the databases, past the cached records. */
  readonly readThrough?: boolean;
}

const scopes = new AsyncLocalStorage<RequestScope>();
/** Milliseconds without work of its own after which Node stops following asynchronous work. */
const rest = 1_000;

let running: RequestScope | undefined;
let underWay = 0;
let isResting = false;

/**
 * Runs work, and all that it starts, for one request. While any is under way, and for a moment after, Node (before 24)
 * calls a hook for every promise of the process; so what only needs to know its request gets it handed over.
 */
export function withinRequest<T>(scope: RequestScope, work: () => T): T {
  underWay += 1;
  let result: T | null = null;
  try {
    result = scopes.run(scope, work);
    return result;
  } finally {
    if (isPromise(result)) result.then(end, end);
    else end();
  }
}

function end(): void {
  underWay -= 1;
  if (underWay > 0 || isResting) return;
  isResting = true;
  setTimeout(restIfIdle, rest).unref();
}

function restIfIdle(): void {
  isResting = false;
  if (underWay === 0) scopes.disable();
}

/** Runs work that ends before it returns for one request: a line in the log, for example. What it starts is on its own. */
export function duringRequest<T>(scope: RequestScope | null | undefined, work: () => T): T {
  const before = running;
  running = scope ?? before;
  try {
    return work();
  } finally {
    running = before;
  }
}

/** The request that the running code works for; none at start, for example. */
export function currentRequest(): RequestScope | undefined {
  return running ?? scopes.getStore();
}

/** The caller's id where it can stand in a log line as it is, else a new one. */
export function requestIdOf(given: string | readonly string[] | undefined): string {
  return typeof given === 'string' && /^[\w.:=+/-]{1,128}$/.test(given) ? given : randomUUID();
}

/** Whether a request's `Cache-Control` asks for an answer that no cache has. */
export function asksReadThrough(cacheControl: string | undefined): boolean {
  return cacheControl !== undefined && /(?:^|,)\s*no-cache\s*(?:,|$)/i.test(cacheControl);
}
