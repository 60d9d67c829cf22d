import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { fuzzSeed, plannedOperations, randomPatience } from '../../support/env.ts';
import { startedGateway } from '../../support/foreign/gatewayProcess.ts';
import { supergraphSdl } from '../../support/graph.ts';
import { apiSchema } from '../../support/monolith/apiSchema.ts';
import type { Operation } from '../../support/operations/operation.ts';
import { randomOperations } from '../../support/operations/randomOperations.ts';
import { times } from '../../support/operations/times.ts';

/** MiB that a gateway may take, whatever it is asked. */
const most = 1_024;
/** So many are asked between two looks at the memory. */
const together = 100;

const kibibytesOf = (pid: number) =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }));

test.each([
  ['different', plannedOperations, different],
  ['large different', Math.floor(plannedOperations * 0.15), large],
])(
  `%s operations one after the other, %i of them, take no more than ${most} MiB, and all are answered`,
  {
    timeout: randomPatience,
  },
  async (_what, count, operationsOf) => {
    // Nobody answers for the subgraphs: what is planned and remembered is the same.
    const { address, pid, stop } = await startedGateway(supergraphSdl, {
      SUBGRAPH_URLS: nowhere(),
      VIEWER_SECRET: 'synthetic secret of thirty-two characters',
    });
    const statusOf = async ({ query, variables }: Operation) => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ query, variables });
      const { status } = await fetch(`${address}/graphql`, { method: 'POST', headers, body });
      return status;
    };
    const operations = operationsOf(count);
    let mebibytes = 0;
    let answered = 0;
    for (let from = 0; from < count; from += together) {
      for (const operation of operations.slice(from, from + together))
        if ((await statusOf(operation)) === 200) answered += 1;
      mebibytes = Math.max(mebibytes, kibibytesOf(pid) / 1_024);
    }
    await stop();
    // Others are beyond what somebody unknown may spend.
    expect(answered).toBeGreaterThan(count * 0.8);
    expect(mebibytes).toBeGreaterThan(50);
    expect(mebibytes).toBeLessThanOrEqual(most);
  },
);

/** Nearly as large as may be, with a plan of its own each. */
function large(count: number): readonly Operation[] {
  const fields = `id name kind acronym country website vision mission foundedOn ror areas: mission programs { name }
    grantProgrammes { name } certificationSchemes { code } registries { name } divisions { id name } centres { id name city }`;
  const query = (of: number) =>
    `{ ${times(9, (each) => `x${each}: organization(id: "${of}-${each}") { ${fields} }`)} }`;
  return Array.from({ length: count }, (_, of) => ({ query: query(of), variables: {} }));
}

/** Small ones come more than once at random. */
function different(count: number): readonly Operation[] {
  const atRandom = randomOperations(apiSchema(supergraphSdl), fuzzSeed, { count: count * 2 });
  const byText = new Map([...atRandom].map((operation) => [operation.query, operation]));
  expect(byText.size).toBeGreaterThanOrEqual(count);
  return [...byText.values()].slice(0, count);
}

function nowhere(): string {
  const names = ['organizations', 'education', 'grants', 'quality'];
  return names.map((name) => `${name}=http://127.0.0.1:9/`).join();
}
