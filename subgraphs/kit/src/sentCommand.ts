/** A command that MongoDB got for a request, its session's and reply's own fields left out. */
export interface SentCommand {
  /** `find` or `aggregate`, for example. */
  readonly name: string;
  readonly database: string;
  readonly collection: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** Milliseconds until its reply; null until then. */
  ms: number | null;
}
