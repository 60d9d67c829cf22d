import {
  buildASTSchema,
  type GraphQLArgument,
  type GraphQLInputField,
  getNamedType,
  isInputObjectType,
  isObjectType,
  isRequiredArgument,
  parse,
} from 'graphql';
import { supergraphSdl } from '../../../support/graph.ts';

/** A field that clients may ask for. */
export interface GraphField {
  /** `Centre.benchmark`. */
  readonly coordinate: string;
  readonly name: string;
  /** The object type that it leads to; null for scalars and enums. */
  readonly returns: string | null;
  /** The arguments without which it cannot be asked for, and those that bound how much comes. */
  readonly args: readonly string[];
}

const schema = buildASTSchema(parse(supergraphSdl), { assumeValidSDL: true });

/** The fields of an object type, but for those that are for subgraphs alone. */
export function fieldsOf(type: string): readonly GraphField[] {
  const found = schema.getType(type);
  if (!isObjectType(found)) throw new Error(`${type} is no object type.`);
  return Object.values(found.getFields())
    .filter(
      ({ astNode }) => !astNode?.directives?.some(({ name }) => name.value === 'inaccessible'),
    )
    .map(({ name, type: returned, args }) => {
      const named = getNamedType(returned);
      const returns = isObjectType(named) ? named.name : null;
      const given = args.filter(
        (argument) => isRequiredArgument(argument) || argument.name === 'first',
      );
      return { coordinate: `${type}.${name}`, name, returns, args: given.map((each) => each.name) };
    });
}

/** The fields that lead from an object type to object types. */
export function edgesOf(type: string): readonly GraphField[] {
  return fieldsOf(type).filter(({ returns }) => returns !== null);
}

/** All edges that a root type leads to, one way or another. */
export function edgesFrom(root: string): readonly GraphField[] {
  const types = new Set([root]);
  for (const type of types) for (const { returns } of edgesOf(type)) types.add(returns as string);
  return [...types].flatMap(edgesOf);
}

/** What names something by an id in a query: `Query.centre(id:)`, or `CentreFilter.organizationId` in an input. */
export function idArguments(): readonly string[] {
  const types = edgesFrom('Query').map(({ coordinate }) => coordinate.split('.')[0] ?? '');
  const named = [...new Set(types)].flatMap((type) => {
    const owner = schema.getType(type);
    const fields = isObjectType(owner) ? Object.values(owner.getFields()) : [];
    return fields.flatMap(({ name, args }) =>
      args.flatMap((argument) => idsIn(argument, `${type}.${name}(${argument.name}:)`)),
    );
  });
  return [...new Set(named)].toSorted();
}

/** An argument that is an id, or what in its input is one. */
function idsIn({ type }: GraphQLArgument | GraphQLInputField, as: string): readonly string[] {
  const named = getNamedType(type);
  if (named.name === 'ID') return [as];
  if (!isInputObjectType(named)) return [];
  const fields = Object.values(named.getFields());
  return fields.flatMap((field) => idsIn(field, `${named.name}.${field.name}`));
}
