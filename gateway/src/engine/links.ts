import { type ConstDirectiveNode, type DocumentNode, Kind, valueFromASTUntyped } from 'graphql';

/** What a link says of the specification that a schema builds on. */
interface LinkArguments {
  readonly url?: string;
  /** In its place in supergraphs of the first generation, which say `@core`. */
  readonly feature?: string;
  readonly as?: string;
  readonly import?: readonly (string | { readonly name: string; readonly as?: string })[];
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
  const { url, feature } = argumentsOf(link);
  return url ?? feature ?? null;
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
  const { as, import: imports = [] } = argumentsOf(link);
  const found = imports.find(
    (item) => (typeof item === 'string' ? item : item.name) === `@${directive}`,
  );
  if (found) return (typeof found === 'string' ? found : (found.as ?? found.name)).slice(1);
  const own = specificationName(urlOf(link) ?? '');
  const prefix = as ?? own;
  return directive === own ? prefix : `${prefix}__${directive}`;
}

function argumentsOf({ arguments: given = [] }: ConstDirectiveNode): LinkArguments {
  return Object.fromEntries(
    given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
}
