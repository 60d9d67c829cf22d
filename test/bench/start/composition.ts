import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { composeSubgraphs } from '../../../schema/composeSubgraphs.ts';
import { subgraphNames } from '../../../spine/src/subgraphNames.ts';
import { checkout } from '../checkout.ts';

/** Milliseconds to compose the supergraph, once for each round. */
export async function composition(rounds: number): Promise<readonly number[]> {
  const sdls = new Map<string, string>();
  for (const name of subgraphNames)
    sdls.set(name, await readFile(join(checkout, `schema/${name}.graphql`), 'utf8'));
  return Array.from({ length: rounds }, () => {
    const began = performance.now();
    composeSubgraphs(sdls);
    return performance.now() - began;
  });
}
