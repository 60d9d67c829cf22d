import { isDeepStrictEqual } from 'node:util';
import { remoteSubgraph } from '@spine/gateway';
import type { ExecutionResult } from 'graphql';
import { expect, test } from 'vitest';
import { readSupergraph } from '../../gateway/src/supergraph/supergraph.ts';
import { federationAudit } from '../support/env.ts';
import { foreignGateway, type Gateway, post } from '../support/foreign/gateway.ts';

/** A case of the audit; errors count only where it says whether there are any. */
interface Case {
  readonly query: string;
  readonly expected: { readonly data?: object | null; readonly errors?: boolean };
}

/** What the planner does otherwise, by suite and case. */
const known: Readonly<Record<string, string>> = {
  'keys-mashup 0': 'of several keys it takes one that the subgraph does not resolve',
  'requires-with-argument-conflict 0':
    'it fetches once what two fields require with different arguments',
};

test.skipIf(!federationAudit)(
  'the cases of the federation audit have the expected answers, but for those that the planner fails',
  {
    timeout: 600_000,
  },
  async () => {
    const suites = await told<readonly string[]>('ids');
    const failed: string[] = [];
    let cases = 0;
    for (const suite of suites) {
      const app = await gatewayOf(suite);
      const tests = await told<readonly Case[]>(`${suite}/tests`);
      for (const [index, each] of tests.entries())
        if (!(await passes(app, each))) failed.push(`${suite} ${index}`);
      cases += tests.length;
      await app.close();
    }
    process.stdout.write(`${suites.length} suites, ${cases} cases, ${failed.length} failed\n`);
    expect(failed).toEqual(Object.keys(known));
  },
);

async function told<T>(path: string): Promise<T> {
  return (await fetch(`${federationAudit}/${path}`)).json() as Promise<T>;
}

/** As it is preset, calling the suite's subgraphs over HTTP. */
async function gatewayOf(suite: string): Promise<Gateway> {
  const supergraphSdl = await (await fetch(`${federationAudit}/${suite}/supergraph`)).text();
  const urls = readSupergraph(supergraphSdl).subgraphs;
  return foreignGateway({
    supergraphSdl,
    subgraphs: (name) => remoteSubgraph(String(urls.get(name)), null),
  });
}

async function passes(app: Gateway, { query, expected }: Case): Promise<boolean> {
  const { data = null, errors = [] }: ExecutionResult = (await post(app, query)).body;
  const erred = expected.errors === undefined || expected.errors === errors.length > 0;
  return erred && isDeepStrictEqual(data, expected.data ?? null);
}
