import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import {
  type ASTNode,
  GraphQLError,
  type GraphQLFormattedError,
  type Token,
  TokenKind,
} from 'graphql';

const closing: readonly string[] = [TokenKind.BRACKET_R, TokenKind.BRACE_R];
const opening: readonly string[] = [TokenKind.BRACKET_L, TokenKind.BRACE_L];

/**
 * Gives a value that the schema refuses (a malformed date, an unknown enum value) the code
 * `BAD_USER_INPUT` and the name of its argument; leaves every other error as it is.
 */
export function asInputError(
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
  if (formatted.extensions?.code === ApolloServerErrorCode.BAD_USER_INPUT)
    return { ...formatted, ...named(formatted, variableIn(formatted.message)) };
  if (formatted.extensions?.code !== ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED)
    return formatted;
  const argument = argumentOf(unwrapResolverError(error));
  return argument === null
    ? formatted
    : { ...named(formatted, argument), message: `Argument "${argument}": ${formatted.message}` };
}

function named(formatted: GraphQLFormattedError, argument: string | null): GraphQLFormattedError {
  if (argument === null || formatted.extensions?.argument !== undefined) return formatted;
  const extensions = {
    ...formatted.extensions,
    argument,
    code: ApolloServerErrorCode.BAD_USER_INPUT,
  };
  return { ...formatted, extensions };
}

/** `Variable "$from" got invalid value …` names the variable that carries the argument. */
function variableIn(message: string): string | null {
  return /^Variable "\$(\w+)"/.exec(message)?.[1] ?? null;
}

function argumentOf(error: unknown): string | null {
  const node = error instanceof GraphQLError ? error.nodes?.[0] : undefined;
  return node && isValue(node) ? nameBefore(node.loc?.startToken) : null;
}

function isValue(node: ASTNode): boolean {
  return node.kind.endsWith('Value');
}

/** Walks back from a literal to the `name:` it is the value of, out of any list it stands in. */
function nameBefore(start: Token | undefined): string | null {
  let depth = 0;
  for (let token = start?.prev ?? null; token; token = token.prev) {
    if (closing.includes(token.kind)) depth += 1;
    if (opening.includes(token.kind)) depth = Math.max(0, depth - 1);
    if (depth === 0 && token.kind === TokenKind.COLON) return token.prev?.value ?? null;
  }
  return null;
}
