import type { Progress } from '@spine/kit';
import { roleTokens, type Surroundings, seedDatabases } from './graphTargets.ts';
import { startIssuer } from './issuer.ts';
import { startMongo } from './mongo.ts';

/**
 * Starts a MongoDB and an issuer, and fills the databases.
 *
 * @param stops gets what ends them, as soon as there is something to end
 */
export async function startSurroundings(
  cases: number,
  progress: Progress,
  stops: (() => unknown)[],
): Promise<Surroundings & { readonly mongoPid: number }> {
  const mongo = await startMongo();
  stops.push(mongo.stop);
  const issuer = await startIssuer();
  stops.push(issuer.close);
  progress({ label: 'Seeding', done: 0, total: 0 });
  await seedDatabases(mongo.uri, cases);
  return { mongoUri: mongo.uri, mongoPid: mongo.pid, issuer, tokens: await roleTokens(issuer) };
}
