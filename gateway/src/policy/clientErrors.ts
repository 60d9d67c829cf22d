import { type Logger, presentError } from '@spine/kit/presentError';
import type { GraphQLFormattedError } from 'graphql';
import { uncoded } from './errorCodes.ts';

/** The extensions that a client may see; a subgraph's others (stack traces, addresses) end here. */
const shown = ['code', 'argument'];

/**
 * What a client sees of an error: a coded one as a subgraph or this gateway meant it for clients; one that nobody
 * coded, or a subgraph by a code that is not for clients, as one sentence without detail, all of it in the log.
 */
export function clientErrors(logger: Logger) {
  const present = presentError(logger, 'gateway');
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError =>
    allowed(present(uncodedAsInternal(formatted), error));
}

function allowed({ extensions = {}, ...error }: GraphQLFormattedError): GraphQLFormattedError {
  const entries = Object.entries(extensions).filter(
    ([name, value]) => shown.includes(name) && typeof value === 'string',
  );
  return { ...error, extensions: Object.fromEntries(entries) };
}

function uncodedAsInternal(error: GraphQLFormattedError): GraphQLFormattedError {
  const code = error.extensions?.code;
  if (typeof code === 'string' && code !== uncoded) return error;
  return { ...error, extensions: { ...error.extensions, code: 'INTERNAL_SERVER_ERROR' } };
}
