import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { NotRecordedError } from '../errors/errors.ts';
import { inTime } from '../inTime.ts';
import type { Logger } from '../Logger.ts';
import { duringRequest } from '../request/requestScope.ts';
import type { SubgraphRequest } from '../request/SubgraphRequest.ts';
import type { SubgraphContext } from '../SubgraphDefinition.ts';
import type { GuardedRead, RecordReads } from './GuardedRead.ts';
import { operationOf } from './operationOf.ts';

/** Milliseconds that recording may take; within the deadline of whoever asked, so that it gets the rest. */
const patience = 1_000;

type Path = GuardedRead['path'];

/**
 * An answer once all that was read for it is recorded. Where that fails, or takes too long, what was read is null
 * with a `NOT_RECORDED` error at its place, and the rest of the answer stands.
 */
export async function recordedAnswer<Context extends SubgraphContext<unknown>>(
  answer: FormattedExecutionResult,
  request: SubgraphRequest,
  context: Context,
  {
    record,
    logger,
  }: { readonly record?: RecordReads<Context> | undefined; readonly logger: Logger },
): Promise<FormattedExecutionResult> {
  const { reads = [], viewer } = context;
  if (!record || reads.length === 0) return answer;
  try {
    const recorded = record(reads, context, operationOf(request, viewer));
    await inTime(recorded, patience, `Not recorded within ${patience} ms.`);
    return answer;
  } catch (err) {
    duringRequest(context.scope, () =>
      logger.error({ err }, 'a read could not be recorded, and is not answered'),
    );
    return withoutReads(answer, reads);
  }
}

/** From the outermost read inwards: what lies within one is gone with it. */
function withoutReads(
  { data, errors = [] }: FormattedExecutionResult,
  reads: readonly GuardedRead[],
): FormattedExecutionResult {
  const outermostFirst = reads.toSorted((one, other) => one.path.length - other.path.length);
  const refusals = outermostFirst.flatMap(({ coordinate, path }) =>
    clear(data, path) ? [refusal(coordinate, path)] : [],
  );
  const kept = errors.filter(({ path }) => !reads.some((read) => isWithin(path, read.path)));
  return { errors: [...kept, ...refusals], ...(data !== undefined && { data }) };
}

function refusal(coordinate: string, path: Path): GraphQLFormattedError {
  const { message, extensions } = new NotRecordedError(coordinate);
  return { message, path, extensions };
}

/** Sets a place of the answer to null; false where an error or another read has left nothing of it. */
function clear(data: unknown, path: Path): boolean {
  const last = path.at(-1);
  const parent = path.slice(0, -1).reduce(at, data);
  if (last === undefined || typeof parent !== 'object' || parent === null) return false;
  const places = parent as Record<string | number, unknown>;
  if (places[last] === null || places[last] === undefined) return places[last] === null;
  places[last] = null;
  return true;
}

function at(value: unknown, key: string | number): unknown {
  return (value as Record<string | number, unknown> | null | undefined)?.[key];
}

function isWithin(path: GraphQLFormattedError['path'], outer: Path): boolean {
  return path !== undefined && outer.every((key, index) => path[index] === key);
}
