import type { Progress } from '@spine/kit';
import { type Config, cacheDirectories } from './config.ts';
import { startEmbedded } from './mongo/embedded.ts';
import type { Program } from './program.ts';

/** What takes the place of `MONGODB_URI` where that is absent; in production nothing does. */
export function mongoPreset({ NODE_ENV }: Config): string | undefined {
  return NODE_ENV === 'production' ? undefined : 'the embedded one';
}

/**
 * The MongoDB to work on: the one that is set, or the embedded one of the data directory, which the
 * program then keeps running and ends with.
 *
 * @param options `join`: to work along with a program that already runs the embedded one
 * @returns its address
 */
export async function openDeployment(
  config: Config,
  program: Program,
  progress: Progress,
  { join } = { join: false },
): Promise<string> {
  if (config.MONGODB_URI) return config.MONGODB_URI;
  const { DATA_DIR: dataDirectory, MONGOMS_SYSTEM_BINARY: systemBinary, PATH: path } = config;
  const search = { systemBinary, path, caches: cacheDirectories(config) };
  const embedded = await startEmbedded({ dataDirectory, search, progress, join });
  program.onClose(embedded.stop);
  program.endWith(
    embedded.exited.then(
      () => `The embedded MongoDB has ended; ${dataDirectory}/mongod.log says why.`,
    ),
  );
  return embedded.uri;
}
