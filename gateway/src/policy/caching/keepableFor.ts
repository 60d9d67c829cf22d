import {
  type DocumentNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { CacheHint, CacheHints } from './cacheHints.ts';

/** For how long an answer may be kept, and by whom. */
export interface Keepable {
  /** Seconds; 0 where it may not be kept. */
  readonly maxAge: number;
  /** `PRIVATE` where the answer is for the viewer's eyes only. */
  readonly scope: 'PUBLIC' | 'PRIVATE';
}

type Field = GraphQLField<unknown, unknown>;

const never: Keepable = { maxAge: 0, scope: 'PRIVATE' };

/**
 * The shortest time and the narrowest circle of all the fields that an operation may select, by Apollo Server's
 * rules: a field's own hint goes before its type's; without either, fields at the root and fields of objects are
 * not kept, and leaves are kept as long as what they hang on. Fields that `@skip` leaves out count all the same.
 *
 * @param document valid for the schema
 * @param operation of the document; the answer to a mutation is never kept
 */
export function keepableFor(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
  hints: CacheHints,
): Keepable {
  if (operation.operation !== 'query') return never;
  const found = selectedFields(document, operation, schema).map((selected) =>
    ofField(...selected, schema, hints),
  );
  const maxAge = Math.min(...found.flatMap((each) => each.maxAge ?? []));
  if (!Number.isFinite(maxAge) || maxAge <= 0) return never;
  const isPrivate = found.some(({ scope }) => scope === 'PRIVATE');
  return { maxAge, scope: isPrivate ? 'PRIVATE' : 'PUBLIC' };
}

/** Each field with the name of the type it is selected on; those of fragments too, and no `__typename`. */
function selectedFields(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
): [parent: string, field: Field][] {
  const selected: [string, Field][] = [];
  const types = new TypeInfo(schema);
  const visitor = visitWithTypeInfo(types, {
    OperationDefinition: (node) => (node === operation ? undefined : false),
    Field() {
      const parent = types.getParentType();
      const field = types.getFieldDef();
      if (parent && field && field.name !== '__typename') selected.push([parent.name, field]);
    },
  });
  visit(document, visitor);
  return selected;
}

function ofField(parent: string, field: Field, schema: GraphQLSchema, hints: CacheHints) {
  const { maxAge, scope, inheritMaxAge } = hintFor(parent, field, hints);
  const isRoot = parent === schema.getQueryType()?.name;
  const isLeaf = !isCompositeType(getNamedType(field.type));
  const inherits = !isRoot && (isLeaf || inheritMaxAge);
  return { maxAge: maxAge ?? (inherits ? undefined : 0), scope };
}

/** A field's own hint, completed by the hint of the type it returns. */
function hintFor(parent: string, { name, type }: Field, hints: CacheHints): CacheHint {
  const own = hints.get(`${parent}.${name}`) ?? {};
  const returned = getNamedType(type);
  const ofType = isCompositeType(returned) ? (hints.get(returned.name) ?? {}) : {};
  const decided = own.maxAge !== undefined || own.inheritMaxAge;
  return { ...(decided ? { scope: ofType.scope } : ofType), ...own } as CacheHint;
}
