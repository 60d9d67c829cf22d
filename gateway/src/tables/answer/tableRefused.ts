import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { RequestRefused } from '../../policy/limits/requestRefused.ts';

/** Why a table, or a page of it, is not answered. */
export class TableRefused extends RequestRefused {
  readonly code: string;

  constructor(
    status: number,
    code: string,
    message: string,
    extensions: Readonly<Record<string, string>> = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(status, message, { ...extensions, code }, headers);
    this.code = code;
  }
}

/** HTTP statuses of what the graph refuses within an answer; all else is the fault of whoever answers. */
const statuses: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  UNAUTHENTICATED: 401,
  RATE_LIMITED: 429,
  NOT_RECORDED: 503,
  TIMEOUT: 504,
  INTERNAL_SERVER_ERROR: 500,
};

/**
 * What a client is told when the operation behind a table has errors: a table has no place for them beside its rows,
 * so that the first refuses it as a whole.
 *
 * @param answered the status that GraphQL answers with, and its headers
 * @param isAnonymous whether signing in could help
 */
export function refusalOf(
  { message, extensions = {} }: GraphQLFormattedError,
  answered: { readonly status?: number; readonly headers: ReadonlyMap<string, string> },
  isAnonymous: boolean,
): TableRefused {
  const { argument } = extensions;
  const code = String(extensions.code ?? 'INTERNAL_SERVER_ERROR');
  const headers = Object.fromEntries(answered.headers);
  const named = typeof argument === 'string' ? { argument } : {};
  if (code === 'UNAUTHORIZED_FIELD_OR_TYPE')
    return isAnonymous
      ? new TableRefused(401, code, message, named, { 'www-authenticate': 'Bearer' })
      : new TableRefused(403, code, message, named);
  const status = statusIn(answered.status) ?? statuses[code] ?? 502;
  return new TableRefused(status, code, message, named, headers);
}

/** GraphQL answers 200 where only a part is missing. */
function statusIn(status: number | undefined): number | undefined {
  return status !== undefined && status >= 400 ? status : undefined;
}

/** What this gateway's own errors carry. */
interface Coded {
  readonly code?: string;
  readonly http?: { readonly status?: number; readonly headers?: ReadonlyMap<string, string> };
}

/** What a client is told when a request is refused before any operation. */
export function asTableRefused({ message, extensions }: GraphQLError): TableRefused {
  const { code, http } = extensions as Coded;
  const { status = 500, headers = new Map<string, string>() } = http ?? {};
  return new TableRefused(status, String(code), message, {}, Object.fromEntries(headers));
}
