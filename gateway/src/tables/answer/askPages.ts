import type { GraphQLResponse } from '@apollo/server';
import { withinRequest } from '@spine/kit/requestScope';
import type { GatewayContext } from '../../context.ts';
import type { Generation } from '../../Generation.ts';
import type { RequestRecord } from '../../observe/requestRecord.ts';
import type { Cancellation } from '../../subgraphs/cancellation.ts';
import { cursorVariable } from '../catalogue/parametersOf.ts';
import type { Given, Table } from '../catalogue/Table.ts';
import type { AskPage, PageAnswer } from './pages.ts';
import { refusalOf, TableRefused } from './tableRefused.ts';

/** Seconds that a download waits at most for its caller's next window of a rate limit. */
const patience = 60;

/** Who asks for a table, and what for. */
export interface TableRequest {
  readonly table: Table;
  readonly given: Given;
  /**
   * A context of its own for each page, as each is counted, and asked of who is still let in.
   *
   * @throws TableRefused for somebody who is not
   */
  readonly context: () => Promise<GatewayContext>;
  readonly record: RequestRecord;
}

/**
 * Asks for pages as any client would: each is an operation that is authorized, costed, counted and planned like all
 * others. A caller who has spent what they may waits for the next page until they may go on, and for the first hears so.
 */
export function askPages({ apollo }: Pick<Generation, 'apollo'>, asked: TableRequest): AskPage {
  const { table, given, context, record } = asked;
  const ask = async (after: string | null): Promise<PageAnswer> => {
    const contextValue = await context();
    const variables = after === null ? given : { ...given, [cursorVariable]: after };
    const request = {
      query: table.operation.text,
      operationName: table.operation.name,
      variables,
    };
    const answer = await withinRequest(record, () =>
      apollo.executeOperation(request, { contextValue }),
    );
    return settled(answer, contextValue.viewer.subject === null);
  };
  return async (after) => {
    for (;;) {
      if (record.leaving.cancelled) throw record.leaving.reason;
      try {
        return await ask(after);
      } catch (error) {
        const seconds = after === null ? null : secondsToWait(error);
        if (seconds === null) throw error;
        await waited(seconds, record.leaving);
      }
    }
  };
}

/** @throws why the client left, as soon as it does: a stop cuts whoever still waits */
function waited(seconds: number, leaving: Cancellation): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      callOff();
      resolve();
    }, seconds * 1_000);
    const callOff = leaving.onCancel((reason) => {
      clearTimeout(timer);
      reject(reason);
    });
  });
}

function settled({ body, http }: GraphQLResponse, isAnonymous: boolean): PageAnswer {
  const { data, errors } = body.kind === 'single' ? body.singleResult : body.initialResult;
  const [error] = errors ?? [];
  if (error) throw refusalOf(error, http, isAnonymous);
  const rates = [...http.headers].filter(([name]) => name.startsWith('ratelimit'));
  return {
    data,
    cacheControl: http.headers.get('cache-control') ?? null,
    rates: Object.fromEntries(rates),
  };
}

/** Null where waiting would not help. */
function secondsToWait(error: unknown): number | null {
  if (!(error instanceof TableRefused) || error.statusCode !== 429) return null;
  const seconds = Number(error.headers['retry-after']);
  return seconds > 0 && seconds <= patience ? seconds : null;
}
