import {
  type DocumentNode,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** One step into an answer: a response name, and the field that stands behind it. */
export interface Step {
  readonly name: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly isList: boolean;
  /** Whether there is always something. */
  readonly isRequired: boolean;
}

/** The one query of a document; a reason where there is another or none. */
export function queryOf({ definitions }: DocumentNode): OperationDefinitionNode | string {
  const [operation, ...others] = definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION || others.length > 0)
    return 'its document is to hold one operation, and no fragments';
  if (operation.operation !== 'query') return 'its operation is no query';
  return operation.name ? operation : 'its operation has no name';
}

/**
 * The steps of a path of response names from the root of a query.
 *
 * @returns a reason where the query selects no such thing
 */
export function stepsOf(
  path: string,
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
): readonly Step[] | string {
  const steps: Step[] = [];
  let type = schema.getQueryType() ?? undefined;
  let set: SelectionSetNode | undefined = operation.selectionSet;
  for (const name of path.split('.')) {
    const node = fieldNamed(name, set);
    const field = node && type?.getFields()[node.name.value];
    if (!node || !field) return `its document selects nothing at ${path}`;
    steps.push({ name, field, ...shapeOf(field.type) });
    const named = getNamedType(field.type);
    type = isObjectType(named) ? named : undefined;
    set = node.selectionSet;
  }
  return steps;
}

function fieldNamed(name: string, set: SelectionSetNode | undefined) {
  for (const selection of set?.selections ?? [])
    if (selection.kind === Kind.FIELD && (selection.alias ?? selection.name).value === name)
      return selection;
  return undefined;
}

/** What is at the end of a path; null where something on the way is not there. */
export function valueAt(from: unknown, names: readonly string[]): unknown {
  let value = from;
  for (const name of names) {
    if (value === null || value === undefined) return null;
    value = (value as Record<string, unknown>)[name];
  }
  return value ?? null;
}

function shapeOf(type: GraphQLOutputType) {
  const isRequired = isNonNullType(type);
  return { isRequired, isList: isListType(isRequired ? type.ofType : type) };
}
