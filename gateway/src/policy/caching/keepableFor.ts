import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { objectTypes } from '../objectTypes.ts';
import type { CacheHint, CacheHints } from './cacheHints.ts';
import { type FieldOfType, type Hinting, hintByTypes, hintFor } from './hintFor.ts';

/** For how long an answer may be kept, and by whom. */
export interface Keepable {
  /** Seconds, by all fields that nothing pins; 0 where it may not be kept, endless where there are none. */
  readonly maxAge: number;
  /** `PRIVATE` where the answer is for the viewer's eyes only. */
  readonly scope: 'PUBLIC' | 'PRIVATE';
  readonly pins: readonly Pin[];
}

/** A field of the root that gives what never changes, where an argument is given and something is there. */
export interface Pin {
  readonly responseName: string;
  /** What the argument is; null where it stands in the document. */
  readonly variable: string | null;
  /** Seconds without the argument, or where nothing is there. */
  readonly maxAge: number;
  readonly pinnedMaxAge: number;
}

interface Selected extends FieldOfType {
  readonly node: FieldNode;
}

/** What is to be kept to; nothing where it is undefined. */
interface Found {
  readonly maxAge?: number | undefined;
  readonly scope?: CacheHint['scope'] | undefined;
  readonly pin: Pin | null;
}

const never: Keepable = { maxAge: 0, scope: 'PRIVATE', pins: [] };

/**
 * The shortest time and the narrowest circle of all the fields that an operation may select, by Apollo Server's
 * rules: a field's own hint goes before its type's; without either, fields at the root and fields of objects are
 * not kept, and leaves are kept as long as what they hang on. Fields that `@skip` leaves out count all the same, and so
 * do all the types that an interface or union may turn out to be.
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
  const found = selectedFields(document, operation, schema).flatMap((selected) =>
    ofField(selected, { schema, hints }),
  );
  const pins = found.flatMap(({ pin }) => pin ?? []);
  const maxAge = Math.min(...found.flatMap((each) => (each.pin ? [] : (each.maxAge ?? []))));
  if (maxAge <= 0 || (!Number.isFinite(maxAge) && pins.length === 0)) return never;
  const isPrivate = found.some(({ scope }) => scope === 'PRIVATE');
  return { maxAge, scope: isPrivate ? 'PRIVATE' : 'PUBLIC', pins };
}

/** Each field with the type it is selected on; those of fragments too, and no `__typename`. */
function selectedFields(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
): readonly Selected[] {
  const selected: Selected[] = [];
  const types = new TypeInfo(schema);
  const visitor = visitWithTypeInfo(types, {
    OperationDefinition: (node) => (node === operation ? undefined : false),
    Field(node) {
      const parent = types.getParentType();
      const field = types.getFieldDef();
      if (parent && field && field.name !== '__typename') selected.push({ parent, field, node });
    },
  });
  visit(document, visitor);
  return selected;
}

function ofField(selected: Selected, hinting: Hinting): Found[] {
  const { parent, field, node } = selected;
  const { maxAge, scope, inheritMaxAge, ...pinning } = hintFor(hinting, selected);
  const root = hinting.schema.getQueryType();
  // A root may have interfaces as well.
  const isRoot = objectTypes(hinting.schema, parent).some((type) => type === root);
  const isLeaf = !isCompositeType(getNamedType(field.type));
  const inherits = !isRoot && (isLeaf || inheritMaxAge);
  const pin = parent === root ? pinOf(node, pinning, maxAge ?? 0) : null;
  const asked = { maxAge: maxAge ?? (inherits ? undefined : 0), scope, pin };
  return [asked, { ...hintByTypes(hinting, selected), pin: null }];
}

function pinOf(
  { alias, name, arguments: given = [] }: FieldNode,
  { pinnedBy, pinnedMaxAge }: CacheHint,
  maxAge: number,
): Pin | null {
  const value = given.find((each) => each.name.value === pinnedBy)?.value;
  if (!value || value.kind === Kind.NULL || pinnedMaxAge === undefined) return null;
  const variable = value.kind === Kind.VARIABLE ? value.name.value : null;
  return { responseName: (alias ?? name).value, variable, maxAge, pinnedMaxAge };
}
