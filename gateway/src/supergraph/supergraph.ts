import { lazilyFor } from '@spine/kit/lazily';
import { StartupError } from '@spine/kit/startup';
import {
  buildASTSchema,
  type ConstArgumentNode,
  type ConstDirectiveNode,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type Location,
  parse,
} from 'graphql';
import { nameIn, schemaDirectives, specificationName, urlOf } from './links.ts';

/** A specification that the supergraph builds on, as its `@link` names it. */
export interface Link {
  /** `https://specs.apollo.dev/join/v0.5`, for example. */
  readonly url: string;
  /** What its main directive is called here: the specification's own name unless the link says otherwise. */
  readonly name: string;
  /** `SECURITY` or `EXECUTION` where a reader that does not know the specification must not go on. */
  readonly purpose: string | null;
  /** Where in the text the purpose stands. */
  readonly purposeAt: Location | undefined;
}

/** What the gateway reads from a supergraph before anything plans on it. */
export interface Supergraph {
  readonly sdl: string;
  readonly links: readonly Link[];
  /** Subgraphs by name, with the address that the file gives; it may be empty. */
  readonly subgraphs: ReadonlyMap<string, string>;
}

const joinSpec = 'https://specs.apollo.dev/join/';

/**
 * Reads a supergraph's text.
 *
 * @throws StartupError when it is not GraphQL or not a Federation 2 supergraph
 */
export function readSupergraph(sdl: string): Supergraph {
  const document = supergraphDocument(sdl);
  const links = linksOf(document);
  const subgraphs = subgraphsOf(document);
  if (!links.some(({ url }) => url.startsWith(joinSpec)) || subgraphs.size === 0)
    throw new StartupError(
      'SUPERGRAPH is no supergraph: it names no subgraphs; point it at the output of a Federation 2 composition.',
    );
  return { sdl, links, subgraphs };
}

let last: { readonly sdl: string; readonly document: DocumentNode } | null = null;
const schemaFor = lazilyFor((document: DocumentNode) =>
  buildASTSchema(document, { assumeValid: true, assumeValidSDL: true }),
);

/**
 * A supergraph's document. All that reads a supergraph reads it in turn, so the last one is kept.
 *
 * @throws StartupError when it is not GraphQL
 */
export function supergraphDocument(sdl: string): DocumentNode {
  if (last?.sdl !== sdl) last = { sdl, document: parseSupergraph(sdl) };
  return last.document;
}

/**
 * A supergraph as a schema, with all that only subgraphs see; made once for the last one. Whether it is valid the
 * planner checks.
 *
 * @throws StartupError when it is not GraphQL
 */
export function supergraphSchema(sdl: string): GraphQLSchema {
  return schemaFor(supergraphDocument(sdl));
}

function parseSupergraph(sdl: string): DocumentNode {
  try {
    return parse(sdl);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const { line, column } = error.locations?.[0] ?? { line: 1, column: 1 };
    throw new StartupError(
      `SUPERGRAPH does not parse at line ${line}, column ${column} (${error.message.replace(/\.$/, '')}); compose it again.`,
    );
  }
}

/** `@link(url:)`, or `@core(feature:)` in supergraphs of the first generation, whatever name it goes by. */
function linksOf(document: DocumentNode): Link[] {
  return schemaDirectives(document).flatMap((directive) => {
    const url = urlOf(directive);
    if (url === null) return [];
    const name = nameIn(directive, specificationName(url));
    const purposeAt = argumentOf(directive, 'for')?.loc;
    return [{ url, name, purpose: textOf(directive, 'for'), purposeAt }];
  });
}

function subgraphsOf(document: DocumentNode): Map<string, string> {
  const directives = document.definitions
    .filter((definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION)
    .flatMap(({ values }) => values ?? [])
    .flatMap(({ directives }) => directives ?? [])
    .filter(({ name }) => name.value === 'join__graph');
  return new Map(
    directives.map((directive) => [
      textOf(directive, 'name') ?? '',
      textOf(directive, 'url') ?? '',
    ]),
  );
}

function textOf(directive: ConstDirectiveNode, name: string): string | null {
  const value = argumentOf(directive, name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : null;
}

function argumentOf(directive: ConstDirectiveNode, name: string): ConstArgumentNode | undefined {
  return directive.arguments?.find((argument) => argument.name.value === name);
}
