import { directiveArguments, schemaParts } from './schemaParts.ts';
import { readSupergraph, supergraphDocument } from './supergraph.ts';

/** A part of the schema, by coordinate, and the arguments of its directive. */
export type LinkedDirective = readonly [coordinate: string, given: Readonly<Record<string, never>>];

/**
 * The parts of a supergraph that carry the directive of a specification, where the supergraph links one of that name, whoever
 * publishes it (subgraphs carry it there by `@composeDirective`), and under whatever name it was imported. No link, none.
 */
export function linkedDirectives(supergraphSdl: string, specification: string): LinkedDirective[] {
  const { links } = readSupergraph(supergraphSdl);
  const version = new RegExp(`/${specification}/v[^/]+$`);
  const link = links.find(({ url }) => version.test(url));
  if (!link) return [];
  return schemaParts(supergraphDocument(supergraphSdl)).flatMap(
    ([coordinate, directives]): LinkedDirective[] => {
      const given = directiveArguments(directives, link.name);
      return given ? [[coordinate, given]] : [];
    },
  );
}
