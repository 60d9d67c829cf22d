import { writeFile } from 'node:fs/promises';
import { cpus, loadavg, platform, release, totalmem } from 'node:os';
import { join, relative } from 'node:path';
import { benchFolder, checkout } from '../checkout.ts';

/** What a figure hangs on besides the code. */
export function machine() {
  const [processor] = cpus();
  return {
    node: process.version,
    system: `${platform()} ${release()}`,
    processor: processor?.model ?? 'unknown',
    cores: cpus().length,
    memoryGigabytes: Math.round(totalmem() / 1e9),
    loadAverage: loadavg().map((load) => Math.round(load * 100) / 100),
  };
}

/**
 * Keeps the raw results of a run as JSON, and its report beside them.
 *
 * @returns where, from the checkout
 */
export async function keepResults(bench: string, results: object, report: string): Promise<string> {
  const at = new Date().toISOString().replace(/[:.]/g, '-');
  const folder = await benchFolder(join('results', `${at}-${bench}`));
  const raw = { bench, at, machine: machine(), ...results };
  await writeFile(join(folder, 'results.json'), `${JSON.stringify(raw, null, 1)}\n`);
  await writeFile(join(folder, 'report.md'), `${report}\n`);
  return relative(checkout, folder);
}
