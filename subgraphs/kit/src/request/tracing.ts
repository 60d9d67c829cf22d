import { currentRequest, withinRequest } from './requestScope.ts';
import type { Facts, Span, SpanKind } from './span.ts';

export type { Facts, Span, SpanKind } from './span.ts';

/** Headers as Node has them; of interest are `traceparent` and `tracestate`. */
export type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Opens the span of a call that came in, with its headers. Undefined where nothing is traced. */
export type OpenCall = (name: string, facts: Facts, headers: Headers) => Span | undefined;

/** Where traces begin in this process. */
export interface Tracing {
  /** For the call of one who is trusted: its headers say what it is a part of, and whether that is traced. */
  open: OpenCall;
  /**
   * Opens the span of a stranger's call: the first of a trace of our own, which is linked to the one that its headers
   * name, so that nobody outside decides by an id or a flag which calls are traced.
   */
  link: OpenCall;
  /** Hands out what has ended and is not handed out yet. */
  close(): Promise<void>;
}

/** Traces nothing, and costs nothing. */
export const noTracing: Tracing = {
  open: () => undefined,
  link: () => undefined,
  close: async () => {},
};

/** The span that the running code works in. */
export function currentSpan(): Span | undefined {
  return currentRequest()?.span;
}

/**
 * Runs work in a span of its own, a part of the running one; where nothing is traced it just runs.
 * A promise ends the span when it settles, an error with its code.
 *
 * @param facts or what makes them, where that is work that only a span is worth
 */
export function traced<T>(
  name: string,
  facts: Facts | (() => Facts),
  work: (span?: Span) => T,
  kind: SpanKind = 'internal',
): T {
  const scope = currentRequest();
  if (!scope?.span) return work();
  const span = scope.span.open(kind, name, typeof facts === 'function' ? facts() : facts);
  return ending(span, () => withinRequest({ ...scope, span }, () => work(span)));
}

function ending<T>(span: Span, work: () => T): T {
  try {
    const result = work();
    if (result instanceof Promise)
      result.then(
        () => span.end(),
        (error: unknown) => span.end(faultOf(error)),
      );
    else span.end();
    return result;
  } catch (error) {
    span.end(faultOf(error));
    throw error;
  }
}

/** The code of an error, or else its class: its message may repeat what somebody sent. */
export function faultOf(error: unknown): string {
  const { extensions, name } = (error ?? {}) as {
    readonly extensions?: { readonly code?: unknown };
    readonly name?: unknown;
  };
  return String(extensions?.code ?? name ?? 'Error');
}
