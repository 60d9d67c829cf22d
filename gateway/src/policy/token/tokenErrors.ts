import { GraphQLError } from 'graphql';

/** The header that tells a client to get another token. */
export const tokenChallenge = ['www-authenticate', 'Bearer error="invalid_token"'] as const;

/** HTTP 401 without a hint at what is wrong with the token; the cause is for the log. */
export function tokenRefused(cause: unknown): GraphQLError {
  return new GraphQLError('This token is not valid here; sign in again.', {
    originalError: cause as Error,
    extensions: {
      code: 'UNAUTHENTICATED',
      http: {
        status: 401,
        headers: new Map([tokenChallenge]),
      },
    },
  });
}

/** HTTP 503: whether the token is valid cannot be told while its issuer does not answer. */
export function issuerUnreachable(cause: unknown): GraphQLError {
  return new GraphQLError('The issuer of this token does not answer.', {
    originalError: cause as Error,
    extensions: { code: 'INTERNAL_SERVER_ERROR', http: { status: 503 } },
  });
}
