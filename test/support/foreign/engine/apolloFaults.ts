import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import type { Operation } from '../../operations/operation.ts';
import { differenceOf } from '../../operations/sameAnswer.ts';

/**
 * Apollo's executor loses the type of an object once a subgraph told of it that knows the object's interface only,
 * and within a fragment on that interface: data is missing. One server without a gateway is asked those as well.
 */
export function losesTypes({ query }: Operation): boolean {
  return /\b(lesson|warnings|newest|on Item)\b/.test(query);
}

/**
 * Where our answer differs from Apollo's but for two faults of its executor; null where it does not. It tells of no
 * forbidden null once a subgraph told of any error, and it counts an entity's place among the entities of a fetch
 * where its list, as that of `anything`, has others too.
 */
export function differenceFromApollo(
  { query }: Operation,
  ours: FormattedExecutionResult,
  apollos: FormattedExecutionResult,
): string | null {
  const counted = /\banything\b/.test(query) ? named : placed;
  const told = new Set(apollos.errors?.map(counted));
  const errors = ours.errors?.filter(
    (error) => told.size === 0 || told.has(counted(error)) || !isForbiddenNull(error),
  );
  const difference = differenceOf({ ...ours, errors: errors ?? [] }, apollos);
  if (!difference?.startsWith('errors') || counted === placed) return difference;
  const alike = String([...new Set(errors?.map(named))].sort()) === String([...told].sort());
  return alike ? null : difference;
}

/** What a client is told of a null or a value that the schema forbids. */
function isForbiddenNull({ extensions }: GraphQLFormattedError): boolean {
  return extensions?.code === 'INTERNAL_SERVER_ERROR';
}

/** Path and code. */
function placed({ path = [], extensions }: GraphQLFormattedError): string {
  return `${path.join('.')} ${extensions?.code}`;
}

/** The same without places in lists. */
function named({ path = [], ...error }: GraphQLFormattedError): string {
  return placed({ ...error, path: path.filter((key) => typeof key === 'string') });
}
