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

/** Where a run's raw results are kept as JSON, and its report beside them. */
export interface Results {
  /** From the checkout. */
  readonly path: string;
  /** Keeps what is known so far, in place of what was kept before. */
  keep(results: object): Promise<void>;
  report(text: string): Promise<void>;
}

/** Opens a place for the results of a run; what is kept there remains when the run ends early. */
export async function openResults(bench: string, given: object): Promise<Results> {
  const at = new Date().toISOString().replace(/[:.]/g, '-');
  const folder = await benchFolder(join('results', `${at}-${bench}`));
  return {
    path: relative(checkout, folder),
    keep: (results) => {
      const raw = { bench, at, machine: machine(), ...given, ...results };
      return writeFile(join(folder, 'results.json'), `${JSON.stringify(raw, null, 1)}\n`);
    },
    report: (text) => writeFile(join(folder, 'report.md'), `${text}\n`),
  };
}
