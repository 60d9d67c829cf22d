import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from '../context.ts';

/** Mistakes in the operation itself, which the older media type tells in the body alone. */
const mistakes = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT'];

/**
 * GraphQL over HTTP has 400 for an operation that cannot run; to a client that takes `application/json` and
 * nothing newer it should be 200, as such a client may take any other status for a broken proxy's. What this
 * gateway refuses by policy stays an error to everybody.
 */
export const jsonStatus: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ request, response, errors }) => {
      const accepted = request.http?.headers.get('accept') ?? '';
      const mistaken = errors?.every(({ extensions }) =>
        mistakes.includes(String(extensions.code)),
      );
      if (response.http.status === 400 && mistaken && isJsonAlone(accepted))
        response.http.status = 200;
    },
  }),
};

function isJsonAlone(accepted: string): boolean {
  return /^\s*application\/json\s*(;[^,]*)?$/i.test(accepted);
}
