import { GraphQLError } from 'graphql';

/** The codes by which subgraphs speak to clients: the gateway hands on no text that comes with another. */
export const subgraphCodes = [
  'UNAUTHORIZED_FIELD_OR_TYPE',
  'BAD_USER_INPUT',
  'IDEMPOTENCY_KEY_REUSED',
  'TIMEOUT',
  'NOT_RECORDED',
  'TOO_MANY_ERRORS',
] as const;

/** Codes are public API: clients branch on them, so one is never renamed or reused. */
export type ErrorCode =
  | (typeof subgraphCodes)[number]
  | 'UNAUTHENTICATED'
  | 'SUBGRAPH_UNREACHABLE'
  | 'INTERNAL_SERVER_ERROR';

/**
 * An error that a client may see: a code to branch on and a sentence to read. It has no stack, as it tells of no fault of
 * ours and one operation can ask for thousands.
 */
export class GraphError extends GraphQLError {
  constructor(
    code: ErrorCode,
    message: string,
    details: Record<string, unknown> = {},
    path: GraphQLError['path'] | null = null,
  ) {
    // What `withoutStack` does, which a class cannot call its parent in.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    try {
      super(message, { path, extensions: { ...details, code } });
    } finally {
      Error.stackTraceLimit = stackTraceLimit;
    }
    this.name = new.target.name;
  }
}

/** An argument that cannot be used; `argument` is its name as the client wrote it. */
export class BadArgumentError extends GraphError {
  constructor(argument: string, reason: string) {
    super('BAD_USER_INPUT', `Argument "${argument}": ${reason}`, { argument });
  }
}

/** A field that the viewer may not read. The message names the field and no more. */
export class UnauthorizedFieldError extends GraphError {
  /** @param path where the field stands, for who knows; else whoever tells the error finds out */
  constructor(coordinate: string, path: GraphQLError['path'] | null = null) {
    super('UNAUTHORIZED_FIELD_OR_TYPE', `You may not use ${coordinate}.`, {}, path);
  }
}

/** A field that may be read, but not without a record of it, and none could be made. */
export class NotRecordedError extends GraphError {
  constructor(coordinate: string) {
    super(
      'NOT_RECORDED',
      `Reading ${coordinate} has to be recorded, which is not possible now; try again shortly.`,
    );
  }
}

/**
 * Errors that an answer tells one by one. A page has 100 items, so what fails once in each of them is told of all; by
 * aliases a short operation can ask for what fails thousands of times, and each costs more than a value.
 */
export const mostErrors = 100;

/** Stands for all errors of an answer that are left out of it. */
export class TooManyErrors extends GraphError {
  /** @param untold how many are */
  constructor(untold: number) {
    const message = `More went wrong than is told here: ${untold} more ${untold === 1 ? 'error' : 'errors'}, each with a null in its place.`;
    super('TOO_MANY_ERRORS', message, { untold });
  }
}
