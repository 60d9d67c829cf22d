/**
 * Measures the record cache and MongoDB's options on the five operations in `schema/operations`:
 * `node --conditions=source --import tsx test/bench/records.ts [requests a round] [rounds]`.
 *
 * Each variant is a process of its own on one mongod and one set of databases; rounds are interleaved, and the
 * CPU time is the process's own, so that other work on the machine disturbs little.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Answer, Order, Variant } from './recordsVariant.ts';
import { startMongo } from './targets/mongo.ts';

const variants: readonly Variant[] = [
  { name: 'cache on', megabytes: 64 },
  { name: 'cache off', megabytes: 0 },
  { name: 'cache off, monitorCommands', megabytes: 0, monitorCommands: true },
  { name: 'cache off, zlib', megabytes: 0, parameters: '&compressors=zlib' },
  { name: 'cache off, pool of 10', megabytes: 0, parameters: '&maxPoolSize=10' },
  { name: 'cache off, pool of 30', megabytes: 0, parameters: '&maxPoolSize=30' },
];

const [requests = 200, rounds = 6] = process.argv.slice(2).map(Number);
const mongo = await startMongo();
try {
  await measure(mongo.uri);
} finally {
  await mongo.stop();
}

async function measure(uri: string): Promise<void> {
  const running = [];
  for (const variant of variants) running.push({ variant, ask: await startVariant(uri, variant) });
  const rows = new Map(variants.map(({ name }) => [name, [] as Answer[]]));
  for (let round = 0; round <= rounds; round += 1)
    for (const { variant, ask } of running) {
      const answer = await ask({ kind: 'requests', requests });
      if (round > 0) rows.get(variant.name)?.push(answer);
    }
  console.table(
    Object.fromEntries([...rows].map(([name, answers]) => [name, summary(answers)] as const)),
  );
  const [cached] = running;
  console.log('staleness after another’s write:', await cached?.ask({ kind: 'staleness' }));
  for (const { ask } of running) void ask({ kind: 'end' });
}

function summary(answers: readonly Answer[]) {
  const middle = (name: string) =>
    answers.map((each) => each[name] ?? 0).toSorted((a, b) => a - b)[answers.length >> 1] ?? 0;
  return {
    'CPU µs a request': Math.round(middle('cpuMicros')),
    'wall µs a request': Math.round(middle('wallMicros')),
  };
}

async function startVariant(uri: string, variant: Variant) {
  const program = fileURLToPath(new URL('recordsVariant.ts', import.meta.url));
  const child = fork(program, [uri, JSON.stringify(variant)], {
    execArgv: ['--conditions=source', '--import', 'tsx'],
  });
  await once(child, 'message');
  return async (order: Order): Promise<Answer> => {
    child.send(order);
    const [answer] = (await once(child, order.kind === 'end' ? 'exit' : 'message')) as [Answer];
    return answer;
  };
}
