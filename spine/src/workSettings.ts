import { randomBytes } from 'node:crypto';
import { type Progress, type SubgraphSettings, silentLogger } from '@spine/kit';
import type { Config } from './config.ts';
import { mongoPreset, openDeployment } from './deployment.ts';
import type { Program } from './program.ts';
import { opening } from './subgraphs.ts';

/** What subgraphs are opened with for work on their databases, whether the graph runs or not; MongoDB is there then. */
export async function workSettings(
  config: Config,
  program: Program,
  progress: Progress,
): Promise<SubgraphSettings> {
  const mongoUri = await openDeployment(config, program, progress, { join: true });
  progress(opening);
  return {
    mongoUri,
    mongoPreset: mongoPreset(config),
    databasePrefix: config.DATABASE_PREFIX,
    // No page is read here.
    cursorSecret: randomBytes(32).toString('base64url'),
    logger: silentLogger,
  };
}
