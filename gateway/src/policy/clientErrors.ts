import type { Logger } from '@spine/kit/Logger';
import { presentError } from '@spine/kit/presentError';
import type { GraphQLFormattedError } from 'graphql';
import { uncoded } from '../subgraphs/errorCodes.ts';

/** The extensions that a client may see; a subgraph's others (stack traces, addresses) end here. */
const shown = ['code', 'argument'];

/** Characters at the beginning and at the end of a long text: what it is about, and what is wrong with that. */
const kept = { first: 250, last: 200 };

/**
 * What a client sees of an error: a coded one as a subgraph or this gateway meant it for clients; one that nobody
 * coded, or a subgraph by a code that is not for clients, as one sentence without detail, all of it in the log. What is
 * long is told shortly: a hundred errors may each repeat a document of the longest size.
 */
export function clientErrors(logger: Logger) {
  const present = presentError(logger, 'gateway');
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError =>
    allowed(present(uncodedAsInternal(formatted), error));
}

function allowed({ extensions = {}, ...error }: GraphQLFormattedError): GraphQLFormattedError {
  const entries = Object.entries(extensions).flatMap(([name, value]) =>
    shown.includes(name) && typeof value === 'string' ? [[name, shortened(value)]] : [],
  );
  return {
    ...error,
    message: shortened(error.message),
    extensions: Object.fromEntries(entries),
  };
}

/** A cut may leave half a pair of surrogates, which goes too. */
function shortened(text: string): string {
  if (text.length <= kept.first + kept.last) return text;
  const ends = `${text.slice(0, kept.first)} … ${text.slice(-kept.last)}`;
  return ends.replace(/\p{Surrogate}/gu, '');
}

function uncodedAsInternal(error: GraphQLFormattedError): GraphQLFormattedError {
  const code = error.extensions?.code;
  if (typeof code === 'string' && code !== uncoded) return error;
  return { ...error, extensions: { ...error.extensions, code: 'INTERNAL_SERVER_ERROR' } };
}
