import { parseArgs } from 'node:util';
import { StartupError } from '@spine/kit/startup';
import { type OtherGateway, readOtherGateway } from './targets/otherGateways.ts';

const benches = [
  'all',
  'graph',
  'gateway',
  'policy',
  'bombs',
  'overload',
  'soak',
  'profile',
  'records',
  'start',
  'intake',
  'certification',
  'registry',
] as const;

/** Who reads what not all do; the others would measure as if it had not been given. */
const readBy: Readonly<Record<'only' | 'readme', readonly (typeof benches)[number][]>> = {
  only: ['all', 'graph', 'policy', 'profile', 'records', 'certification'],
  readme: ['all'],
};

const presetMinutes: Readonly<Record<string, number>> = { all: 10, soak: 60 };

/** What is to be measured, and how thoroughly. */
export interface Options {
  readonly bench: (typeof benches)[number];
  readonly plan: {
    readonly rounds: number;
    readonly seconds: number;
    readonly warmSeconds: number;
    readonly clients: number;
  };
  readonly cases: number;
  readonly only: readonly string[];
  readonly alone: boolean;
  readonly uncached: boolean;
  readonly workers: boolean;
  readonly readme: boolean;
  readonly rates: readonly number[];
  readonly minutes: number;
  readonly others: readonly OtherGateway[];
}

/**
 * Reads the command line.
 *
 * @throws StartupError naming what cannot be used
 */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parse(args);
  const bench = benchOf(positionals);
  refuseUnread(bench, { only: values.only.length > 0, readme: values.readme });
  const { quick } = values;
  return {
    bench,
    plan: {
      rounds: whole('rounds', values.rounds, quick ? 1 : 5),
      seconds: positive('seconds', values.seconds, quick ? 2 : 5),
      warmSeconds: quick ? 2 : 5,
      clients: whole('clients', values.clients, 32),
    },
    cases: whole('cases', values.cases, 20_000),
    only: listed(values.only),
    alone: !quick,
    uncached: values.uncached,
    workers: values.workers,
    readme: values.readme,
    rates: listed(values.rate).map((rate) => positive('rate', rate, 0)),
    minutes: positive('minutes', values.minutes, quick ? 1 : (presetMinutes[bench] ?? 1)),
    others: values.target.map(otherGateway),
  };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const texts = { type: 'string', multiple: true, default: [] as string[] } as const;
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...{ quick: flag, uncached: flag, workers: flag, readme: flag },
        ...{ only: texts, rate: texts, target: texts },
        ...{ rounds: text, seconds: text, clients: text, cases: text, minutes: text },
      },
    });
  } catch (error) {
    const reason = (error as Error).message.split('. ')[0];
    throw new StartupError(`${reason}; docs/bench.md lists what there is.`);
  }
}

function benchOf([name = 'all', second]: readonly string[]): Options['bench'] {
  const bench = benches.find((each) => each === name);
  if (!bench)
    throw new StartupError(`There is no bench "${name}"; choose one of ${benches.join(', ')}.`);
  if (second === undefined) return bench;
  throw new StartupError(`"${second}" is one bench too many; name one, and parts of it by --only.`);
}

function refuseUnread(bench: Options['bench'], given: Record<keyof typeof readBy, boolean>): void {
  for (const flag of ['only', 'readme'] as const)
    if (given[flag] && !readBy[flag].includes(bench))
      throw new StartupError(
        `bench ${bench} knows no --${flag}; it is for bench ${readBy[flag].join(', ')}.`,
      );
}

function whole(name: string, text: string | undefined, preset: number): number {
  const value = positive(name, text, preset);
  if (Number.isInteger(value)) return value;
  throw new StartupError(`--${name} ${text} is no whole number above 0; give one.`);
}

function positive(name: string, text: string | undefined, preset: number): number {
  const value = text === undefined ? preset : Number(text);
  if (value > 0 && Number.isFinite(value)) return value;
  throw new StartupError(`--${name} ${text} is no number above 0; give one, or leave it out.`);
}

function listed(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => text.split(',').map((part) => part.trim()));
}

function otherGateway(text: string): OtherGateway {
  const other = readOtherGateway(text);
  if (other) return other;
  throw new StartupError(
    `--target ${text} names no gateway; give NAME=URL of its GraphQL endpoint, or NAME=URL,PID.`,
  );
}
