import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from './checkout.ts';
import type { Config } from './config.ts';

/** Facts of a source document, and how its own total disagrees with them by a day. */
const query =
  '{ regionalActivity(year: 2021) { regions { region participants events facultyDays } stated { facultyDays } computed { facultyDays } } }';

/** What somebody who has just started the graph wants to know. */
export function banner(config: Config, address: string): string {
  const base = config.HOST === '127.0.0.1' ? address.replace('127.0.0.1', 'localhost') : address;
  const run = `npx -y ${packageManager()} spine`;
  return `
  The spine-care graph is up.

  GraphQL  ${base}/graphql
  Health   ${base}/health/ready
  Data     ${whereDataLies(config)}
  Token    ${config.OIDC_ISSUER ? `from ${config.OIDC_ISSUER}` : `${run} token auditor`}
  Stop     Ctrl-C

  Try it:

  curl -s ${base}/graphql -H 'content-type: application/json' \\
    -d '${JSON.stringify({ query })}'
`;
}

function whereDataLies({ SUBGRAPH_URLS, MONGODB_URI, DATA_DIR }: Config): string {
  if (SUBGRAPH_URLS.size > 0)
    return `with the subgraphs: ${[...SUBGRAPH_URLS.values()].join(', ')}`;
  return MONGODB_URI ? 'in the MongoDB of MONGODB_URI' : DATA_DIR;
}

/** `pnpm@10.34.9`, as the checkout pins it. */
function packageManager(): string {
  return JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')).packageManager;
}
