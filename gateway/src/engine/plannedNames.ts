import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  visit,
} from 'graphql';

/**
 * The response names that operations are planned under. The planner adds fields that it needs for itself under
 * their own names, and where a client's alias is such a name it loses one of the two; so those aliases go by
 * another name from the plan to the answer.
 */
export interface PlannedNames {
  /** What a selected field is called in the plan. */
  keyOf(field: FieldNode): string;
  /** What the client calls that. */
  clientKey(key: string): string;
  /** The document with those names. */
  renamed(document: DocumentNode): DocumentNode;
}

/** @param supergraph with all fields that the planner may add */
export function plannedNames(supergraph: GraphQLSchema): PlannedNames {
  const fields = fieldNames(supergraph);
  const suffix = unusedSuffix(fields);
  const isTaken = (alias: string) => fields.has(alias) || alias.endsWith(suffix);
  const keyOf = ({ alias, name }: FieldNode): string => {
    if (!alias || alias.value === name.value) return name.value;
    return isTaken(alias.value) ? alias.value + suffix : alias.value;
  };
  return {
    keyOf,
    clientKey: (key) => (key.endsWith(suffix) ? key.slice(0, -suffix.length) : key),
    renamed: (document) =>
      visit(document, {
        Field: (field) => {
          const key = keyOf(field);
          if (key === (field.alias ?? field.name).value) return undefined;
          return { ...field, alias: { kind: Kind.NAME, value: key } };
        },
      }),
  };
}

function fieldNames(schema: GraphQLSchema): ReadonlySet<string> {
  const types = Object.values(schema.getTypeMap());
  const names = types.flatMap((type) =>
    isObjectType(type) || isInterfaceType(type) ? Object.keys(type.getFields()) : [],
  );
  return new Set(names);
}

function unusedSuffix(names: ReadonlySet<string>): string {
  let suffix = '__as';
  while ([...names].some((name) => name.endsWith(suffix))) suffix += '_';
  return suffix;
}
