import { type ConstDirectiveNode, type DocumentNode, Kind } from 'graphql';
import { argumentsOf } from './schemaParts.ts';

/** What a link imports, and under which name; both with `@` where it is a directive. */
interface Import {
  readonly name: string;
  readonly as: string;
}

/** The directives of a document's schema, its links among them. */
export function schemaDirectives({ definitions }: DocumentNode): readonly ConstDirectiveNode[] {
  return definitions.flatMap((definition) =>
    definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION
      ? (definition.directives ?? [])
      : [],
  );
}

/** The address of the specification that a directive links; null where it links none. */
export function urlOf(link: ConstDirectiveNode): string | null {
  // Supergraphs of the first generation say `@core(feature:)`.
  const { feature, url = feature } = argumentsOf(link);
  return typeof url === 'string' ? url : null;
}

/** What a specification calls itself, by its address. */
export function specificationName(url: string): string {
  return /([^/]+)\/v[^/]+$/.exec(url)?.[1] ?? url;
}

/**
 * The name that a directive of a linked specification goes by in a document: the one it is imported under; else that of
 * the specification itself is the link's name, and all others carry that as a prefix.
 *
 * @param directive as the specification has it, without `@`
 */
export function nameIn(link: ConstDirectiveNode, directive: string): string {
  const { as, import: imports } = argumentsOf(link);
  // A list of one may be written as that one.
  const found = [imports]
    .flat()
    .map(importOf)
    .find((each) => each?.name === `@${directive}`);
  if (found) return found.as.slice(1);
  const own = specificationName(urlOf(link) ?? '');
  const prefix = typeof as === 'string' ? as : own;
  return directive === own ? prefix : `${prefix}__${directive}`;
}

/** Null for what is no import: whoever composed the schema has not looked at its other links. */
function importOf(item: unknown): Import | null {
  if (typeof item === 'string') return { name: item, as: item };
  const { name, as = name } = Object(item) as Record<string, unknown>;
  return typeof name === 'string' && typeof as === 'string' ? { name, as } : null;
}
