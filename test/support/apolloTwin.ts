import { buildGateway, type GatewayOptions } from '@spine/gateway';
import type { FormattedExecutionResult } from 'graphql';
import { patientDeadlines, unhurried } from './unhurried.ts';

type Gateway = Awaited<ReturnType<typeof buildGateway>>;

/** Asks an operation, whatever it answers. */
export type Run = (
  query: string,
  variables?: object,
  headers?: Record<string, string>,
) => Promise<FormattedExecutionResult>;

/** Asks a gateway in this process. */
export function askedOf(app: Gateway): Run {
  return async (query, variables = {}, headers = {}) => {
    const payload = { query, variables };
    const response = await app.inject({ method: 'POST', url: '/graphql', headers, payload });
    return response.json();
  };
}

/** A patient gateway with the same options whose plans Apollo's own executor runs; it is built when it is first asked. */
export function apolloTwin(options: GatewayOptions): { readonly run: Run; end(): Promise<void> } {
  let built: Promise<Gateway> | null = null;
  return {
    run: async (...asked) => {
      built ??= buildGateway({
        ...options,
        limit: unhurried,
        deadlines: patientDeadlines,
        engine: 'apollo',
      });
      return askedOf(await built)(...asked);
    },
    end: async () => (await built)?.close(),
  };
}
