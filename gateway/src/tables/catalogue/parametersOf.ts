import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isInputType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Parameter } from './Table.ts';
import { codesOf, kindOf } from './valueKind.ts';

/** The variable by which pages are asked for; all others are parameters of the address. */
export const cursorVariable = 'after';

/**
 * The parameters of a table: the variables of its operation, described as the arguments are that they stand for.
 *
 * @param now the parameters that are the instant of the request where it does not give them
 * @returns a reason where one cannot stand in an address
 */
export function parametersOf(
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
  now: readonly string[],
): readonly Parameter[] | string {
  const descriptions = describedVariables(operation, schema);
  const parameters: Parameter[] = [];
  for (const { variable, type: node, defaultValue } of operation.variableDefinitions ?? []) {
    const name = variable.name.value;
    if (name === cursorVariable) continue;
    const type = typeFromAST(schema, node as Parameters<typeof typeFromAST>[1]);
    const kind =
      isInputType(type) && node.kind !== Kind.LIST_TYPE ? kindOf(getNamedType(type)) : null;
    if (!type || !kind) return `its variable $${name} is no single value`;
    const isNow = now.includes(name);
    if (isNow && kind !== 'instant') return `its variable $${name} is no instant`;
    parameters.push({
      name,
      description: descriptions.get(name) ?? null,
      kind,
      isRequired: isNonNullType(type) && defaultValue === undefined && !isNow,
      codes: codesOf(getNamedType(type)),
      isNow,
    });
  }
  const unknown = now.find((name) => !parameters.some((parameter) => parameter.name === name));
  return unknown === undefined ? parameters : `it has no variable $${unknown}`;
}

function describedVariables(operation: OperationDefinitionNode, schema: GraphQLSchema) {
  const descriptions = new Map<string, string>();
  const types = new TypeInfo(schema);
  const visitor = visitWithTypeInfo(types, {
    Argument({ name, value }) {
      const field: GraphQLField<unknown, unknown> | null | undefined = types.getFieldDef();
      const argument = field?.args.find((each) => each.name === name.value);
      if (value.kind === Kind.VARIABLE && argument?.description)
        descriptions.set(value.name.value, argument.description);
    },
  });
  visit(operation, visitor);
  return descriptions;
}
