import { composeServices } from '@apollo/composition';
import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, visit } from 'graphql';
import { nameIn, schemaDirectives, urlOf } from '../gateway/src/supergraph/links.ts';

/** Where `pnpm start:services` and any other router on this machine find the subgraphs. */
const firstPort = 4001;

const federation = 'https://specs.apollo.dev/federation/';

/** What subgraphs compose to. */
export interface Composed {
  readonly supergraphSdl: string;
  /** What clients see of it. */
  readonly apiSchema: GraphQLSchema;
  /** What composition finds odd and lets pass. */
  readonly hints: readonly string[];
}

/**
 * Composes subgraphs, given as SDL by name.
 *
 * @returns what they compose to, or sentences that say why they do not
 */
export function composeSubgraphs(sdls: ReadonlyMap<string, string>): Composed | string[] {
  const faults = [...sdls].flatMap(([name, sdl]) => syntaxFaults(name, sdl));
  if (faults.length > 0) return faults;
  const services = [...sdls].map(([name, sdl], index) => ({
    name,
    url: `http://127.0.0.1:${firstPort + index}/graphql`,
    typeDefs: parse(sdl),
  }));
  const { errors, hints = [], schema, supergraphSdl } = composeServices(services);
  if (errors) return errors.map(({ message }) => message);
  return {
    supergraphSdl: `${supergraphSdl}\n`,
    apiSchema: schema.toAPISchema().toGraphQLJSSchema(),
    hints: hints.map(({ message }) => message),
  };
}

function syntaxFaults(name: string, sdl: string): string[] {
  try {
    parse(sdl);
    return [];
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const line = error.locations?.[0]?.line ?? 1;
    return [`schema/${name}.graphql does not parse at line ${line}: ${error.message}`];
  }
}

/**
 * Directives that the planner accepts and then gets silently wrong: `@context` passes undefined,
 * `@override(label:)` never switches.
 *
 * @returns a sentence for each use in a subgraph's SDL
 */
export function unservable(name: string, sdl: string): string[] {
  const found: string[] = [];
  const document = parse(sdl);
  const renamed = overrideName(document);
  visit(document, {
    Directive(node) {
      const { value } = node.name;
      const labelled = node.arguments?.some((argument) => argument.name.value === 'label');
      const overrides = /(^|__)override$/.test(value) || value === renamed;
      if (value.endsWith('context') || (overrides && labelled))
        found.push(
          `schema/${name}.graphql uses @${node.name.value}, which the planner gets silently wrong.`,
        );
    },
  });
  return found;
}

/** The name that `@override` goes by, where federation is linked. */
function overrideName(document: DocumentNode): string | null {
  const link = schemaDirectives(document).find((each) => urlOf(each)?.startsWith(federation));
  return link ? nameIn(link, 'override') : null;
}
