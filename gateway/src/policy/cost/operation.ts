import {
  type DirectiveNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  valueFromASTUntyped,
} from 'graphql';
import type { CostModel } from './costModel.ts';
import type { Variables } from './fieldCost.ts';

/** A valid operation with all that its cost is reckoned from, but for its variables. */
export interface CostedOperation {
  readonly schema: GraphQLSchema;
  readonly model: CostModel;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Items assumed of a list whose size the schema does not tell. */
  readonly listSize: number;
}

/** What a mutation costs by being one. */
const mutationCost = 10;

/** What an operation costs before any of its fields: 10 for a mutation, else nothing. */
export function baseCost({ operation }: CostedOperation): number {
  return operation.operation === 'mutation' ? mutationCost : 0;
}

/** Makes of a client's variables those that an operation is run with: its defaults where nothing is given. */
export function variablesOf({
  variableDefinitions = [],
}: OperationDefinitionNode): (given: Variables | undefined) => Variables {
  const defaults = Object.fromEntries(
    variableDefinitions.map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue && valueFromASTUntyped(defaultValue),
    ]),
  );
  return (given) => ({ ...defaults, ...given });
}

/** A field's definition; undefined for those of introspection, which cost nothing. */
export function fieldOf(type: GraphQLNamedType | null | undefined, name: string) {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

type Directed = { readonly directives?: readonly DirectiveNode[] | undefined };

/** Whether `@skip` or `@include` leaves a selection out. */
export function isLeftOut({ directives = [] }: Directed, variables: Variables): boolean {
  return directives.some(({ name, arguments: given = [] }) => {
    const condition = given[0] && valueFromASTUntyped(given[0].value, variables as ObjMap);
    return (
      (name.value === 'skip' && condition === true) ||
      (name.value === 'include' && condition === false)
    );
  });
}

/** Whether a variable decides that. */
export function hasCondition({ directives = [] }: Directed): boolean {
  return directives.some(({ arguments: given = [] }) => given[0]?.value.kind === Kind.VARIABLE);
}

type ObjMap = Record<string, unknown>;
