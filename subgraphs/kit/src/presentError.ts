import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { asInputError } from './inputErrors.ts';

/** What the log needs of a logger; pino's is one. */
export interface Logger {
  debug?(details: object, message: string): void;
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** Says nothing; for commands that print their own progress, and for tests. */
export const silentLogger: Logger = { info() {}, warn() {}, error() {} };

const internal = 'INTERNAL_SERVER_ERROR';

/**
 * What a client sees of an error: a value that the schema refuses as `BAD_USER_INPUT` with its argument,
 * coded errors as they are, everything else as one sentence without detail. The log gets all of it.
 */
export function presentError(logger: Logger, where: string) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const presented = asInputError(formatted, error);
    if (presented.extensions?.code !== internal) return presented;
    logger.error(
      { err: unwrapResolverError(error), path: formatted.path, where },
      'a request failed',
    );
    return {
      message: 'Something went wrong on our side; the log has the details.',
      ...(formatted.path && { path: formatted.path }),
      extensions: { code: internal },
    };
  };
}
