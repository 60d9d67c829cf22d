/** What a span says of its work: names, kinds and counts, never a value that somebody sent. */
export type Facts = Readonly<Record<string, string | number | boolean>>;

/** `server` answers a call, `client` makes one, `internal` does neither. */
export type SpanKind = 'server' | 'client' | 'internal';

/** One piece of work in a trace. */
export interface Span {
  /** 32 hexadecimal digits, the same for all spans of one request. */
  readonly traceId: string;
  /** Opens a span for a part of this one's work; `began` is in milliseconds of the epoch, now by default. */
  open(kind: SpanKind, name: string, facts: Facts, began?: number): Span;
  /** Headers (`traceparent`) that make the spans of whoever gets them parts of this one. */
  headers(): Readonly<Record<string, string>>;
  note(facts: Facts): void;
  /** Ends it. A fault, the code or kind of an error and never its message, marks it as failed. */
  end(fault?: string): void;
}
