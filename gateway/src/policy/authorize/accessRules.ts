import { lazilyFor } from '@spine/kit/lazily';
import {
  allOf,
  type Requirement,
  type RestrictingNames,
  requirementOf,
} from '@spine/kit/requirement';
import {
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { readSupergraph, supergraphSchema } from '../../supergraph/supergraph.ts';
import { interfaceFields } from './interfaceFields.ts';
import { requiredFields } from './requiredFields.ts';
import { restrictingNames } from './restrictingNames.ts';

/** Who may read which field of a supergraph. */
export interface AccessRules {
  /** The supergraph with all that only subgraphs see. */
  readonly schema: GraphQLSchema;
  /** What a selection of the field on that type asks for; null where anyone may select it. */
  requirement(type: string, field: string): Requirement | null;
  /** Every scope that some field asks for: no other scope of a viewer changes a verdict. */
  readonly scopes: readonly string[];
}

interface FieldOfType {
  readonly type: GraphQLObjectType | GraphQLInterfaceType;
  readonly field: GraphQLField<unknown, unknown>;
}

/**
 * Reads the rules from a supergraph. A field asks for all of: what it carries, what its own type and the
 * type it returns carry (an enum or scalar too), what the fields that its `@requires` reads ask for, on an
 * interface, what the same field of each implementing type asks for, and, where an interface adds it to its
 * types, what it carries and reads there.
 *
 * @param sdl the supergraph with its restricting directives; their `@link`s may lack `for:`
 */
export function accessRules(sdl: string): AccessRules {
  return rulesFor(supergraphSchema(sdl), sdl);
}

/** Several ask for the rules of the supergraph that is being opened. */
const rulesFor = lazilyFor((schema: GraphQLSchema, sdl: string) =>
  rulesOf(schema, restrictingNames(readSupergraph(sdl).links)),
);

function rulesOf(schema: GraphQLSchema, names: RestrictingNames): AccessRules {
  const known = new Map<string, Requirement | null>();
  const requirement: AccessRules['requirement'] = (type, field) => {
    const coordinate = `${type}.${field}`;
    const before = known.get(coordinate);
    if (before !== undefined) return before;
    const asked = [...readAlong(schema, type, field)].map((each) => carried(each, names));
    const found = allOf(asked);
    known.set(coordinate, found);
    return found;
  };
  return { schema, requirement, scopes: scopesOf(schema, requirement) };
}

/** What the field, its type and the type it returns carry themselves. */
function carried({ type, field }: FieldOfType, names: RestrictingNames): Requirement | null {
  const returned = getNamedType(field.type);
  const nodes = [type, returned].flatMap((each) => [each.astNode, ...each.extensionASTNodes]);
  return requirementOf([field.astNode, ...nodes], names);
}

/** The field and all that answering it reads: what it requires, and its counterparts on implementing types. */
function readAlong(
  schema: GraphQLSchema,
  typeName: string,
  fieldName: string,
  found = new Map<string, FieldOfType>(),
): Iterable<FieldOfType> {
  const coordinate = `${typeName}.${fieldName}`;
  const type = schema.getType(typeName);
  const field =
    isObjectType(type) || isInterfaceType(type) ? type.getFields()[fieldName] : undefined;
  if (!field || found.has(coordinate)) return found.values();
  found.set(coordinate, { type: type as FieldOfType['type'], field });
  // Not as if the interface itself were asked, which reads along all of its types.
  for (const each of interfaceFields(type as FieldOfType['type'], field))
    found.set(`${each.type.name}.${fieldName} of ${typeName}`, each);
  for (const [parent, name] of requiredFields(schema, type as FieldOfType['type'], field))
    readAlong(schema, parent, name, found);
  if (isInterfaceType(type))
    for (const { name } of schema.getPossibleTypes(type)) readAlong(schema, name, fieldName, found);
  return found.values();
}

function scopesOf(schema: GraphQLSchema, requirement: AccessRules['requirement']): string[] {
  const scopes = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .flatMap((type) => Object.keys(type.getFields()).map((field) => requirement(type.name, field)))
    .flatMap((found) => found?.scopes.flat(2) ?? []);
  return [...new Set(scopes)].sort();
}
