import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from '../Logger.ts';
import { asInputError } from './inputErrors.ts';

const internal = 'INTERNAL_SERVER_ERROR';
/** MongoDB's code of a command that reached its time limit. */
const maxTimeExpired = 50;

/**
 * What a client sees of an error: a value that the schema refuses as `BAD_USER_INPUT` with its argument,
 * coded errors as they are, a read that took too long as `TIMEOUT`, everything else as one sentence without detail: of a
 * write that took too long nobody knows here whether it was made. The log gets all of it.
 */
export function presentError(logger: Logger, where: string) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const presented = asInputError(formatted, error);
    if (presented.extensions?.code !== internal) return presented;
    const err = unwrapResolverError(error);
    const tooLong = isLateRead(err);
    logger.error(
      { err, path: formatted.path, where },
      tooLong ? 'a command took too long' : 'a request failed',
    );
    return {
      message: tooLong
        ? 'This took too long and was given up; ask for less, or try again later.'
        : 'Something went wrong on our side; the log has the details.',
      ...(formatted.path && { path: formatted.path }),
      extensions: { code: tooLong ? 'TIMEOUT' : internal },
    };
  };
}

/** Of MongoDB's errors only those of reads name their command. */
function isLateRead(error: unknown): boolean {
  const { code, command } = (error ?? {}) as { code?: unknown; command?: unknown };
  return code === maxTimeExpired && typeof command === 'string';
}
