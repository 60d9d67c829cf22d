import {
  type ConstDirectiveNode,
  type DefinitionNode,
  Kind,
  parse,
  valueFromASTUntyped,
} from 'graphql';
import { type CostDirectives, costDirectives } from './costDirectives.ts';

/** `@listSize` of a field. */
export interface ListSize {
  readonly assumedSize?: number;
  readonly slicingArguments?: readonly string[];
  readonly sizedFields?: readonly string[];
  /** True unless the schema says otherwise. */
  readonly requireOneSlicingArgument?: boolean;
}

/** The weights and sizes that a supergraph states, by coordinate: `Type`, `Type.field`, `Type.field(argument)`. */
export interface CostModel {
  readonly weights: ReadonlyMap<string, number>;
  readonly listSizes: ReadonlyMap<string, ListSize>;
}

/** A part of the schema, by coordinate, with its directives. */
type Part = readonly [coordinate: string, directives: readonly ConstDirectiveNode[] | undefined];

/** Reads `@cost` and `@listSize`, under whatever names the supergraph imports them. */
export function readCostModel(supergraphSdl: string): CostModel {
  const document = parse(supergraphSdl, { noLocation: true });
  const names = costDirectives(document);
  const parts = document.definitions.flatMap(partsOf);
  return {
    weights: new Map(parts.flatMap((part) => weightOf(part, names))),
    listSizes: new Map(parts.flatMap((part) => listSizeOf(part, names))),
  };
}

function weightOf([coordinate, directives]: Part, { cost }: CostDirectives): [string, number][] {
  const weight = Number(argumentsOf(directives, cost)?.weight);
  return Number.isFinite(weight) ? [[coordinate, weight]] : [];
}

function listSizeOf(
  [coordinate, directives]: Part,
  { listSize }: CostDirectives,
): [string, ListSize][] {
  const given = argumentsOf(directives, listSize);
  return given ? [[coordinate, given]] : [];
}

function argumentsOf(directives: readonly ConstDirectiveNode[] = [], name: string) {
  const directive = directives.find((candidate) => candidate.name.value === name);
  return (
    directive &&
    Object.fromEntries(
      (directive.arguments ?? []).map(({ name, value }) => [
        name.value,
        valueFromASTUntyped(value) as never,
      ]),
    )
  );
}

function partsOf(definition: DefinitionNode): Part[] {
  switch (definition.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
    case Kind.INPUT_OBJECT_TYPE_DEFINITION: {
      const type = definition.name.value;
      return [
        [type, definition.directives],
        ...(definition.fields ?? []).flatMap((field): Part[] => {
          const coordinate = `${type}.${field.name.value}`;
          const args = 'arguments' in field ? (field.arguments ?? []) : [];
          return [
            [coordinate, field.directives],
            ...args.map((arg): Part => [`${coordinate}(${arg.name.value})`, arg.directives]),
          ];
        }),
      ];
    }
    case Kind.ENUM_TYPE_DEFINITION:
    case Kind.SCALAR_TYPE_DEFINITION:
      return [[definition.name.value, definition.directives]];
    default:
      return [];
  }
}
