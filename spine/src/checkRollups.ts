import type { CountCheck } from '@spine/quality';
import { checkCounts, quality } from '@spine/quality';
import { type Config, requireInProduction } from './config.ts';
import { openRegistry } from './openRegistry.ts';
import type { Program } from './program.ts';
import { progressDisplay } from './progress.ts';

/** Proves the counts that figures come from equal to a recount of all cases; the exit code is 1 where they are not. */
export async function checkRollups(config: Config, program: Program): Promise<void> {
  requireInProduction(config, ['MONGODB_URI']);
  const display = progressDisplay(process.stdout);
  await openRegistry(config, program, display.show, [quality]);
  const check = await checkCounts((done, total) =>
    display.show({ label: 'Counting cases', done, total }),
  );
  display.end();
  console.log(verdictOf(check));
  if (check.first) process.exitCode = 1;
  await program.close();
}

function verdictOf({ cases, counts, differences, first }: CountCheck): string {
  const number = (value: number) => value.toLocaleString('en');
  if (!first)
    return `The counts agree: ${number(counts)} of them, recounted from ${number(cases)} cases.`;
  const { id, name, kept, recounted } = first;
  return [
    `${number(differences)} values differ from a recount of ${number(cases)} cases.`,
    `The first: ${name} of ${id} is ${number(kept)}, and should be ${number(recounted)}.`,
  ].join('\n');
}
