import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  Kind,
  valueFromASTUntyped,
} from 'graphql';

/** A part of the schema, by coordinate (`Type`, `Type.field`, `Type.field(argument)`), with its directives. */
export type SchemaPart = readonly [
  coordinate: string,
  directives: readonly ConstDirectiveNode[] | undefined,
];

/** Every part of a schema that can carry a directive, enum values apart. */
export function schemaParts({ definitions }: DocumentNode): SchemaPart[] {
  return definitions.flatMap(partsOf);
}

/** The arguments of the first directive of that name; undefined where there is none. */
export function directiveArguments(
  directives: readonly ConstDirectiveNode[] = [],
  name: string,
): Readonly<Record<string, never>> | undefined {
  const directive = directives.find((candidate) => candidate.name.value === name);
  return directive && (argumentsOf(directive) as Readonly<Record<string, never>>);
}

/** The arguments that a directive is given, whatever they are. */
export function argumentsOf({
  arguments: given = [],
}: ConstDirectiveNode): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
}

function partsOf(definition: DefinitionNode): SchemaPart[] {
  switch (definition.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
    case Kind.INPUT_OBJECT_TYPE_DEFINITION: {
      const type = definition.name.value;
      return [
        [type, definition.directives],
        ...(definition.fields ?? []).flatMap((field): SchemaPart[] => {
          const coordinate = `${type}.${field.name.value}`;
          const args = 'arguments' in field ? (field.arguments ?? []) : [];
          return [
            [coordinate, field.directives],
            ...args.map((arg): SchemaPart => [`${coordinate}(${arg.name.value})`, arg.directives]),
          ];
        }),
      ];
    }
    case Kind.UNION_TYPE_DEFINITION:
    case Kind.ENUM_TYPE_DEFINITION:
    case Kind.SCALAR_TYPE_DEFINITION:
      return [[definition.name.value, definition.directives]];
    default:
      return [];
  }
}
