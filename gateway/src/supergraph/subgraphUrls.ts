import { StartupError } from '@spine/kit/startup';
import { z } from 'zod';

/** Addresses of subgraphs, by name. */
export type SubgraphUrls = ReadonlyMap<string, string>;

const expected = 'expected name=http://… pairs, each name once, separated by commas';

/** Reads a setting `name=url,name=url` of addresses that stand in for those of the supergraph file. */
export const subgraphUrls = () =>
  z
    .string()
    .default('')
    .transform((text, context): SubgraphUrls => {
      const pairs = text.split(',').filter(Boolean).map(pairOf);
      const urls = new Map(pairs.filter(isPair));
      if (urls.size < pairs.length) context.addIssue(expected);
      return urls;
    });

/**
 * The address of a subgraph: the one that stands in, or else the one of the supergraph file.
 *
 * @throws StartupError when that is no HTTP address
 */
export function addressOf(name: string, url: string, urls: SubgraphUrls): string {
  const address = urls.get(name) ?? url;
  if (URL.canParse(address) && /^https?:/.test(address)) return address;
  throw new StartupError(
    `SUPERGRAPH has "${address}" as the address of its subgraph ${name}, which is no http(s) URL; give one by SUBGRAPH_URLS=${name}=http://….`,
  );
}

/**
 * @throws StartupError when an address stands in for a subgraph that the supergraph does not have
 */
export function refuseUnknownNames(urls: SubgraphUrls, names: readonly string[]): void {
  const unknown = [...urls.keys()].find((name) => !names.includes(name));
  if (unknown === undefined) return;
  throw new StartupError(
    `SUBGRAPH_URLS has an address for "${unknown}", but the subgraphs of SUPERGRAPH are ${names.join(', ')}; correct the name.`,
  );
}

type Pair = readonly [name: string, url: string];

function pairOf(text: string): Pair | null {
  const [, name, url] = /^\s*([^=\s]+)=(https?:\/\/\S+?)\s*$/.exec(text) ?? [];
  return name !== undefined && url !== undefined ? [name, url] : null;
}

function isPair(pair: Pair | null): pair is Pair {
  return pair !== null;
}
