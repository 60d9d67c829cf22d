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
  const [name = 'all'] = positionals;
  const bench = benches.find((each) => each === name);
  if (!bench)
    throw new StartupError(`There is no bench "${name}"; choose one of ${benches.join(', ')}.`);
  const { quick } = values;
  return {
    bench,
    plan: {
      rounds: positive('rounds', values.rounds, quick ? 1 : 5),
      seconds: positive('seconds', values.seconds, quick ? 2 : 5),
      warmSeconds: quick ? 2 : 5,
      clients: positive('clients', values.clients, 32),
    },
    cases: positive('cases', values.cases, 20_000),
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
