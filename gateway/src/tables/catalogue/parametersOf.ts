import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  typeFromAST,
  type ValueNode,
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
    const shape = isInputType(type) ? shapeOf(type) : null;
    if (!type || !shape) return `its variable $${name} is no single value`;
    const isNow = now.includes(name);
    if (isNow && shape.kind !== 'instant') return `its variable $${name} is no instant`;
    parameters.push({
      name,
      description: descriptions.get(name) ?? null,
      ...shape,
      isRequired: isNonNullType(type) && !defaultValue && !shape.pair && !isNow,
      isNow,
    });
  }
  const unknown = now.find((name) => !parameters.some((parameter) => parameter.name === name));
  return unknown === undefined ? parameters : `it has no variable $${unknown}`;
}

/** A single value, or a list of inputs that are two texts each. */
function shapeOf(type: GraphQLInputType): Pick<Parameter, 'kind' | 'codes' | 'pair'> | null {
  const named = getNamedType(type);
  const given = getNullableType(type);
  const kind = isListType(given) ? null : kindOf(named);
  if (kind) return { kind, codes: codesOf(named), pair: null };
  const fields = isListType(given) && isInputObjectType(named) ? named.getFields() : {};
  const texts = Object.values(fields).filter(
    (field) => kindOf(getNamedType(field.type)) === 'text',
  );
  const [one, other, ...more] = texts.map(({ name }) => name);
  const isPair = one && other && more.length === 0 && Object.keys(fields).length === 2;
  return isPair ? { kind: 'text', codes: [], pair: [one, other] } : null;
}

function describedVariables(operation: OperationDefinitionNode, schema: GraphQLSchema) {
  const descriptions = new Map<string, string>();
  const note = (value: ValueNode, description: string | null | undefined) => {
    if (value.kind === Kind.VARIABLE && description)
      descriptions.set(value.name.value, description);
  };
  const types = new TypeInfo(schema);
  const visitor = visitWithTypeInfo(types, {
    Argument: ({ name, value }) => {
      const field: GraphQLField<unknown, unknown> | null | undefined = types.getFieldDef();
      const argument = field?.args.find((each) => each.name === name.value);
      note(value, argument?.description);
    },
    ObjectField: ({ name, value }) => {
      const parent = getNamedType(types.getParentInputType());
      const field = isInputObjectType(parent) ? parent.getFields()[name.value] : undefined;
      note(value, field?.description);
    },
  });
  visit(operation, visitor);
  return descriptions;
}
