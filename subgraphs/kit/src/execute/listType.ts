import { GraphQLError, type GraphQLOutputType, type ResponsePath } from 'graphql';
import { isPromise, type Soon } from '../soon.ts';
import { failAfter, type Settle, settler } from './failures.ts';
import type { FieldFacts } from './ResolveInfo.ts';
import type { Run } from './Run.ts';
import type { Complete } from './Standing.ts';

/** Completes a list item by item: those that wait hold up no other. */
export function compileList(
  facts: FieldFacts,
  itemType: GraphQLOutputType,
  complete: Complete,
): Complete {
  const settle = settler(facts.fieldNodes, itemType);
  return (run, value, path) => {
    const completed: unknown[] = [];
    let waits = false;
    try {
      for (const item of itemsOf(value, facts)) {
        const at: ResponsePath = { prev: path, key: completed.length, typename: undefined };
        const one = completeItem(run, item, at, complete, settle);
        waits ||= isPromise(one);
        completed.push(one);
      }
    } catch (reason) {
      return failAfter(waits ? completed : [], reason);
    }
    return waits ? Promise.all(completed) : completed;
  };
}

function completeItem(
  run: Run,
  item: unknown,
  path: ResponsePath,
  complete: Complete,
  settle: Settle,
): Soon<unknown> {
  try {
    return settled(run, item, path, complete, settle);
  } catch (reason) {
    return settle(run, reason, path);
  }
}

/** Completes a value, where it waits with its failure settled. @throws anything, where it does not */
export function settled(
  run: Run,
  value: unknown,
  path: ResponsePath,
  complete: Complete,
  settle: Settle,
): Soon<unknown> {
  const completed = isPromise(value)
    ? value.then((later) => complete(run, later, path))
    : complete(run, value, path);
  return isPromise(completed)
    ? completed.catch((reason: unknown) => settle(run, reason, path))
    : completed;
}

function itemsOf(value: unknown, { parentType, fieldName }: FieldFacts): Iterable<unknown> {
  if (Array.isArray(value)) return value;
  if (typeof value === 'object' && value !== null && Symbol.iterator in value)
    return value as Iterable<unknown>;
  throw new GraphQLError(
    `Expected Iterable, but did not find one for field "${parentType.name}.${fieldName}".`,
  );
}
