import { type Logger, presentError } from '@spine/kit/presentError';
import type { GraphQLFormattedError } from 'graphql';

/** The extensions that a client may see; a subgraph's others (stack traces, addresses) end here. */
const shown = ['code', 'argument'];

/**
 * What a client sees of an error: coded errors by an allow-list, as a subgraph or this gateway meant them for
 * clients; an error that nobody coded as one sentence without detail, all of it in the log.
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

/** `DOWNSTREAM_SERVICE_ERROR` is what the planner's executor makes of a subgraph's error without a code. */
function uncodedAsInternal(error: GraphQLFormattedError): GraphQLFormattedError {
  const code = error.extensions?.code;
  if (typeof code === 'string' && code !== 'DOWNSTREAM_SERVICE_ERROR') return error;
  return { ...error, extensions: { ...error.extensions, code: 'INTERNAL_SERVER_ERROR' } };
}
