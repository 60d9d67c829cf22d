import { DryMongoBinary, MongoBinary } from 'mongodb-memory-server-core';
import { MongoBinaryDownloadUrl } from 'mongodb-memory-server-core/lib/util/MongoBinaryDownloadUrl.js';
import { EnvHttpProxyAgent, fetch } from 'undici';

const patienceMs = 4_000;

type Options = Parameters<typeof MongoBinary.download>[0];

/**
 * Downloads MongoDB's own build for this machine. Asks first whether the site has it: the download itself
 * would try again for minutes where the site cannot be reached.
 */
export async function fetchFromMongoDB(into: string): Promise<string> {
  const found = await DryMongoBinary.generateOptions();
  const options = { ...found, checkMD5: true, downloadDir: into, systemBinary: '' };
  await checkReachable(await addressOf(options));
  return MongoBinary.download(options);
}

function addressOf(options: Options): Promise<string> {
  return new MongoBinaryDownloadUrl(options).getDownloadUrl();
}

async function checkReachable(address: string): Promise<void> {
  const { host } = new URL(address);
  const signal = AbortSignal.timeout(patienceMs);
  const { ok, status } = await fetch(address, {
    method: 'HEAD',
    dispatcher: new EnvHttpProxyAgent(),
    signal,
  }).catch(() => {
    throw new Error(`${host} cannot be reached`);
  });
  if (!ok) throw new Error(`${host} has no build for this machine (status ${status})`);
}
