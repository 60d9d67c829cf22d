import type { Progress } from '@spine/kit';
import { mongo } from 'mongoose';
import { request } from 'undici';
import { ascending, percentile } from '../load/statistics.ts';
import { figure, table } from '../report/markdown.ts';
import type { Target } from '../targets/Target.ts';

const writes = 300;

/**
 * Milliseconds from the acknowledgement of another client's write to the end of the first answer that shows it,
 * ascending. Asked without pause over one connection, so what an answer takes is in it.
 */
export async function streamDelays(
  { url }: Target,
  mongoUri: string,
  progress: Progress,
): Promise<readonly number[]> {
  const client = await new mongo.MongoClient(mongoUri, {
    writeConcern: { w: 'majority' },
  }).connect();
  const collection = client.db('organizations').collection<{ _id: string }>('organizations');
  const delays: number[] = [];
  try {
    for (let done = 0; done < writes; done += 1) {
      progress({ label: 'Writing beside it', done, total: writes });
      const vision = `Vision ${done}.`;
      await collection.updateOne({ _id: 'ao-spine' }, { $set: { vision } });
      const written = performance.now();
      await untilShown(`${url}/graphql`, vision);
      delays.push(performance.now() - written);
    }
  } finally {
    await client.close();
  }
  return delays.sort(ascending);
}

/** How late others' writes were known. */
export function delayTable(delays: readonly number[]): string {
  const shares = [0.5, 0.99, 1].map((share) => figure(percentile(delays, share)));
  return table(
    ['cache on', 'p50 ms', 'p99 ms', 'most ms'],
    [[`from another’s write to the answer that shows it, ${delays.length} writes`, ...shares]],
  );
}

const query = JSON.stringify({ query: '{ organization(id: "ao-spine") { vision } }' });
const headers = { 'content-type': 'application/json' };
/** Far beyond what is promised; a graph that never shows a write ends the bench. */
const patience = 30_000;

async function untilShown(url: string, vision: string): Promise<void> {
  const until = performance.now() + patience;
  for (;;) {
    const { body } = await request(url, { method: 'POST', headers, body: query });
    const text = await body.text();
    if (text.includes(`"${vision}"`)) return;
    if (performance.now() > until) throw new Error(`"${vision}" is not shown: ${text}`);
  }
}
