import { StartupError } from '@spine/kit/startup';
import type { GraphQLField } from 'graphql';
import { linkedDirectives } from '../../supergraph/linkedDirectives.ts';
import { supergraphSchema } from '../../supergraph/supergraph.ts';

/** A text of the graph that has an address of its own. */
export interface PublishedText {
  /** As Fastify takes it: `/lists/:name`. */
  readonly path: string;
  readonly mediaType: string;
  /** The operation that asks for it; the path's parameters are its variables. */
  readonly query: string;
  /** Where it is in the answer. */
  readonly at: readonly string[];
}

/**
 * Reads `@published(at:, as:, through:)` where the supergraph links a specification of that name, under whatever name
 * it was imported: fields whose text is also at an address of its own. No link, none.
 *
 * @throws StartupError for a field that no operation of the path's parameters asks for
 */
export function readPublishedTexts(supergraphSdl: string): PublishedText[] {
  const published = linkedDirectives(supergraphSdl, 'published');
  if (published.length === 0) return [];
  const fields: Fields = supergraphSchema(supergraphSdl).getQueryType()?.getFields() ?? {};
  return published.map(([coordinate, given]) => {
    const at = pathOf(coordinate, given.through);
    const root = fields[at[0] ?? ''];
    if (!root) throw unreachable(coordinate);
    const path = String(given.at);
    return { ...ofOperation(path, at, root), mediaType: String(given.as), at };
  });
}

type Fields = Readonly<Record<string, GraphQLField<unknown, unknown>>>;

function pathOf(coordinate: string, through: string | undefined): string[] {
  const [type, field = ''] = coordinate.split('.');
  return type === 'Query' ? [field] : [through ?? '', field];
}

function ofOperation(template: string, at: readonly string[], root: Fields[string]) {
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const args = names.map((name) => root.args.find((arg) => arg.name === name));
  if (args.includes(undefined)) throw unreachable(at.join('.'));
  const declared = args.map((arg) => `$${arg?.name}: ${arg?.type}`).join(', ');
  const passed = names.map((name) => `${name}: $${name}`).join(', ');
  const [first = '', ...rest] = at;
  const asked = `${first}${passed && `(${passed})`}`;
  const selection = rest.reduceRight((inner, field) => ` { ${field}${inner} }`, '');
  return {
    path: template.replace(/\{(\w+)\}/g, ':$1'),
    query: `query Published${declared && `(${declared})`} { ${asked}${selection} }`,
  };
}

function unreachable(field: string): StartupError {
  return new StartupError(
    `SUPERGRAPH publishes ${field} at a path that no root field takes; correct its @published and compose again.`,
  );
}
