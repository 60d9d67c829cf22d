import { type GraphQLSchema, isUnionType } from 'graphql';
import { itself, referenceResolverOf, setReferenceResolver } from './referenceResolver.ts';

type Reference = Readonly<Record<string, unknown>>;
type ResolveReference = (reference: Reference, ...more: unknown[]) => unknown;

/**
 * Has entities found by those parts of a representation that their type has a field of in the schema, in place. No
 * type checks the others; where a representation is the entity itself, a guard could judge by one of them while the
 * entity is read by its key.
 */
export function knownReferences(schema: GraphQLSchema): void {
  const entity = schema.getType('_Entity');
  if (!isUnionType(entity)) return;
  for (const type of entity.getTypes()) {
    const resolve = referenceResolverOf<ResolveReference>(type)?.resolveReference ?? itself;
    const known = new Set(['__typename', ...Object.keys(type.getFields())]);
    const guarded: ResolveReference = (reference, ...more) =>
      resolve(knownPart(reference, known), ...more);
    setReferenceResolver(type, guarded);
  }
}

/** A gateway's representations name nothing else, and are not copied. */
function knownPart(reference: Reference, known: ReadonlySet<string>): Reference {
  const names = Object.keys(reference);
  if (names.every((name) => known.has(name))) return reference;
  return Object.fromEntries(
    names.filter((name) => known.has(name)).map((name) => [name, reference[name]]),
  );
}
