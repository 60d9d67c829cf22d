import type { FieldNode, GraphQLObjectType } from 'graphql';
import { isPromise } from '../soon.ts';
import { collectFields, type Holds } from './collectedFields.ts';
import { compileField, type ExecuteField } from './executeField.ts';
import { failAfter } from './failures.ts';
import type { Compiling } from './Run.ts';
import type { ExecuteFields } from './Standing.ts';

/** The fields that are selected of a type by these nodes where conditions hold, each compiled. */
export function selectedFields(
  compiling: Compiling,
  holds: Holds,
  type: GraphQLObjectType,
  nodes: readonly Pick<FieldNode, 'selectionSet'>[],
): readonly ExecuteField[] {
  const { schema, fragments } = compiling;
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  const collected = collectFields({ schema, fragments, holds }, type, sets);
  return [...collected].flatMap(([name, fieldNodes]) => {
    const fieldsOf = (inner: GraphQLObjectType) =>
      sideBySide(selectedFields(compiling, holds, inner, fieldNodes));
    return compileField({ compiling, fieldsOf }, type, name, fieldNodes) ?? [];
  });
}

/** Executes fields side by side: those that wait hold up no other. */
export function sideBySide(fields: readonly ExecuteField[]): ExecuteFields {
  return (run, source, path) => {
    const answer: Record<string, unknown> = {};
    let waiting: Promise<void>[] | null = null;
    try {
      for (const field of fields) {
        const value = field.execute(run, source, path);
        answer[field.name] = value;
        if (isPromise(value)) {
          waiting ??= [];
          waiting.push(kept(value, answer, field.name));
        }
      }
    } catch (reason) {
      return failAfter(waiting ?? [], reason);
    }
    return waiting ? Promise.all(waiting).then(() => answer) : answer;
  };
}

function kept(
  value: Promise<unknown>,
  answer: Record<string, unknown>,
  name: string,
): Promise<void> {
  return value.then((known) => {
    answer[name] = known;
  });
}
