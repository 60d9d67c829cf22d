import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
} from 'graphql';
import type { GatewayEngine } from './gatewayEngine.ts';
import { withExecutor } from './withExecutor.ts';

/**
 * Makes a schema one that graphql-js can print, which throws at objects and lists as values of a custom scalar: defaults
 * that are such become their text. Nobody takes a default from the clients' schema but to read it; subgraphs have
 * their own.
 *
 * @returns the same schema
 */
export function printable(schema: GraphQLSchema): GraphQLSchema {
  for (const input of inputsOf(schema))
    input.defaultValue = printableValue(input.defaultValue, input.type);
  return schema;
}

/** An engine whose schema can be printed, as Apollo Server and others do. */
export function printableGateway(engine: GatewayEngine): GatewayEngine {
  return withExecutor(
    engine,
    (executor) => executor,
    ({ apiSchema }) => void printable(apiSchema),
  );
}

function inputsOf(schema: GraphQLSchema): readonly (GraphQLArgument | GraphQLInputField)[] {
  const ofTypes = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (isInputObjectType(type)) return Object.values(type.getFields());
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    return Object.values(type.getFields()).flatMap(({ args }) => args);
  });
  return [...ofTypes, ...schema.getDirectives().flatMap(({ args }) => args)];
}

function printableValue(value: unknown, given: GraphQLInputType): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const type = getNullableType(given);
  if (isListType(type) && Array.isArray(value))
    return value.map((item) => printableValue(item, type.ofType));
  if (!isInputObjectType(type)) return JSON.stringify(value);
  const fields = type.getFields();
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const field = fields[name];
      return [name, field ? printableValue(inner, field.type) : inner];
    }),
  );
}
