import { rm } from 'node:fs/promises';
import type { Progress } from '@spine/kit';
import { freePort } from '@spine/spine';
import { benchFolder } from '../checkout.ts';
import { spreadOf } from '../load/statistics.ts';
import { spread, table } from '../report/markdown.ts';
import { usageOf } from '../targets/processTree.ts';
import { type Program, startProgram } from '../targets/program.ts';
import { composition } from './composition.ts';
import { firstSights } from './firstSights.ts';
import { planning } from './planning.ts';
import { startByCommand } from './startByCommand.ts';
import { untilAnswered } from './untilAnswered.ts';

interface StartBenchOptions {
  readonly plan: { readonly rounds: number };
  readonly progress: Progress;
}

/** A start of the graph as one starts it, from the process to its first answer. */
interface Start {
  readonly milliseconds: number;
  /** CPU seconds of its processes, MongoDB among them; null where the system does not tell. */
  readonly cpuSeconds: number | null;
}

/** What has to be waited for before the graph is warm: starts, operations at first sight, and composition. */
export async function startBench({ plan: { rounds }, progress }: StartBenchOptions) {
  const directory = await benchFolder('start');
  await rm(directory, { recursive: true });
  const step = (label: string, done = 0) => progress({ label, done, total: rounds });
  step('Starting for the first time');
  const { start: first, program, url } = await startIn(directory, startByCommand);
  step('Asking at first sight');
  const sights = await firstSights(url, rounds).finally(program.stop);
  const starts: Start[] = [];
  const withoutNpx: Start[] = [];
  for (let round = 0; round < rounds; round += 1) {
    step('Starting again', round);
    starts.push(await startAndStop(directory, startByCommand));
    withoutNpx.push(await startAndStop(directory, startByNode));
  }
  step('Planning and composing');
  const planned = await planning(rounds);
  const composed = await composition(rounds);
  await rm(directory, { recursive: true, force: true });
  const report = [
    table(
      ['to the first answer', 's', 'CPU s'],
      [
        startRow('first start by npx, seeding', [first]),
        startRow('later starts by npx', starts),
        startRow('later starts by node alone', withoutNpx),
      ],
    ),
    table(
      ['at first sight, warm', 'characters', 'ms', 'again ms'],
      sights.map(({ name, characters, firsts, again }) => [
        name,
        String(characters),
        spread(spreadOf(firsts)),
        spread(spreadOf(again)),
      ]),
    ),
    table(
      ['the planner alone, warm', 'ms'],
      [
        [`a plan of ${planned.name}`, spread(spreadOf(planned.milliseconds))],
        ['composition of the four subgraphs', spread(spreadOf(composed))],
      ],
    ),
  ];
  return { first, starts, withoutNpx, sights, planned, composed, report: report.join('\n\n') };
}

type Started = Pick<Program, 'pid' | 'ended' | 'stop'>;
type Command = (settings: Readonly<Record<string, string>>) => Promise<Started>;

/** What npx and pnpm run in the end. */
function startByNode(settings: Readonly<Record<string, string>>): Promise<Started> {
  return startProgram(['run.mjs', 'spine/src/main.ts', 'start'], settings);
}

async function startAndStop(directory: string, command: Command): Promise<Start> {
  const { start, program } = await startIn(directory, command);
  await program.stop();
  return start;
}

async function startIn(
  directory: string,
  command: Command,
): Promise<{ readonly start: Start; readonly program: Started; readonly url: string }> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/graphql`;
  const began = performance.now();
  const program = await command({ DATA_DIR: directory, PORT: String(port) });
  const ended = program.ended.then(() =>
    Promise.reject(new Error('The graph ended at its start.')),
  );
  await Promise.race([untilAnswered(url), ended]);
  const milliseconds = performance.now() - began;
  const cpuSeconds = (await usageOf([program.pid]))?.cpuSeconds ?? null;
  return { start: { milliseconds, cpuSeconds }, program, url };
}

function startRow(name: string, starts: readonly Start[]): readonly string[] {
  return [
    name,
    spread(spreadOf(starts.map(({ milliseconds }) => milliseconds / 1_000))),
    spread(spreadOf(starts.map(({ cpuSeconds }) => cpuSeconds ?? Number.NaN))),
  ];
}
