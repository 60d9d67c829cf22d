import { type ConstDirectiveNode, type DocumentNode, Kind, valueFromASTUntyped } from 'graphql';

/** The names that a supergraph gives to the two directives. */
export interface CostDirectives {
  readonly cost: string;
  readonly listSize: string;
}

const costSpec = 'https://specs.apollo.dev/cost/';

interface LinkArguments {
  readonly url?: string;
  readonly as?: string;
  readonly import?: readonly (string | { readonly name: string; readonly as?: string })[];
}

/**
 * Names by the rules of `@link`: as imported; else the specification's own name is `@cost` and everything
 * else in it carries that as a prefix.
 */
export function costDirectives({ definitions }: DocumentNode): CostDirectives {
  const links = definitions
    .flatMap((definition) =>
      definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION
        ? (definition.directives ?? [])
        : [],
    )
    .map(argumentsOf);
  const link = links.find(({ url }) => url?.startsWith(costSpec));
  const prefix = link?.as ?? 'cost';
  return {
    cost: imported(link, '@cost') ?? prefix,
    listSize: imported(link, '@listSize') ?? `${prefix}__listSize`,
  };
}

function imported(link: LinkArguments | undefined, name: string): string | undefined {
  const found = link?.import?.find(
    (item) => (typeof item === 'string' ? item : item.name) === name,
  );
  const local = typeof found === 'object' ? (found.as ?? found.name) : found;
  return local?.slice(1);
}

function argumentsOf({ arguments: given = [] }: ConstDirectiveNode): LinkArguments {
  return Object.fromEntries(
    given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
}
