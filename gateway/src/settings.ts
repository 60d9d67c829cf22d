import { availableParallelism } from 'node:os';
import { listed, port, whole } from '@spine/kit/env';
import { traceSettings } from '@spine/kit/startTracing';
import { StartupError } from '@spine/kit/startup';
import { z } from 'zod';
import { rateLimits } from './policy/rate/rateLimit.ts';

/** Milliseconds that reads of subgraphs may take: of those named, and of all others. */
export interface Deadlines {
  readonly others: number;
  readonly named: ReadonlyMap<string, number>;
}

/** Where no setting says otherwise. */
export const presetDeadlines: Deadlines = { others: 2_000, named: new Map() };
export const presetMaxInFlight = 256;

/** Who runs the plans: this gateway's own executor, or Apollo's, which it is measured by. */
export type Engine = 'spine' | 'apollo';

export const presetEngine: Engine = 'spine';

/** What whoever runs a gateway, in whatever shape, can set of its traffic, its processes, its metrics and its traces. */
export const operationSettings = {
  SUBGRAPH_DEADLINE: z.string().default('2000').transform(readDeadlines),
  MAX_IN_FLIGHT: whole('expected a number of requests, at least 1', 1).default(presetMaxInFlight),
  ENGINE: z.enum(['spine', 'apollo'], 'expected spine or apollo').default(presetEngine),
  PLANS_DIR: z.string().optional(),
  TABLES: z.string().optional(),
  SUPERGRAPH_WATCH: milliseconds().default(1_000),
  SHUTDOWN_GRACE: milliseconds().optional(),
  RATE_LIMIT: rateLimits(),
  TRUST_PROXY: whole('expected how many proxies are in front, at most 10', 0, 10).default(0),
  WORKERS: z.string().default('1').transform(readWorkers),
  /** 0 serves none. */
  METRICS_PORT: port(0),
  METRICS_HOST: z.string().default('127.0.0.1'),
  ...traceSettings,
};

/**
 * The directories that tables are defined in.
 *
 * @param preset those of a program's own tables; `none` in the setting takes them away
 */
export function tablesAt(
  { TABLES: named }: { readonly TABLES?: string | undefined },
  preset: readonly string[] = [],
): readonly string[] {
  if (named === undefined) return preset;
  if (named === 'none') return [];
  return listed(named);
}

/** Where the metrics are collected; null where they are not. */
export function metricsAt(env: {
  readonly METRICS_PORT: number;
  readonly METRICS_HOST: string;
}): { readonly port: number; readonly host: string } | null {
  const { METRICS_PORT: port, METRICS_HOST: host } = env;
  return port === 0 ? null : { port, host };
}

/**
 * Milliseconds between telling that it stops, and stopping: in production five seconds unless it is set, which
 * balancers need to notice; else none, as nobody waits for Ctrl-C.
 */
export function graceOf(env: {
  readonly SHUTDOWN_GRACE?: number | undefined;
  readonly NODE_ENV: string;
}): number {
  return env.SHUTDOWN_GRACE ?? (env.NODE_ENV === 'production' ? 5_000 : 0);
}

/**
 * @throws StartupError when a deadline is set for a subgraph that the supergraph does not have
 */
export function refuseUnknownDeadlines({ named }: Deadlines, names: readonly string[]): void {
  const unknown = [...named.keys()].find((name) => !names.includes(name));
  if (unknown === undefined) return;
  throw new StartupError(
    `SUBGRAPH_DEADLINE has a deadline for "${unknown}", but the subgraphs of SUPERGRAPH are ${names.join(', ')}; correct the name.`,
  );
}

function milliseconds() {
  return whole('expected milliseconds, at most 600000', 0, 600_000);
}

/** Reads a number of processes, or `auto` for as many as the machine has cores. */
function readWorkers(text: string, context: z.core.$RefinementCtx): number {
  if (text === 'auto') return availableParallelism();
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text);
  context.addIssue('expected a number of processes from 1 to 999, or auto');
  return z.NEVER;
}

/** Reads `2000`, `quality=5000`, or both, separated by a comma. */
function readDeadlines(text: string, context: z.core.$RefinementCtx): Deadlines {
  const parts = text.split(',').map((part) => /^\s*(?:([^=\s]+)=)?(\d{1,6})\s*$/.exec(part));
  const pairs = parts.map((part) => [part?.[1] ?? '', Number(part?.[2])] as const);
  const named = new Map(pairs);
  if (!pairs.every(([, deadline]) => deadline > 0) || named.size < pairs.length) {
    context.addIssue('expected milliseconds, such as 2000 or 2000,name=5000, each name once');
    return z.NEVER;
  }
  const others = named.get('') ?? presetDeadlines.others;
  named.delete('');
  return { others, named };
}

/** Named for the declarations of those who read the settings. */
export type { RateLimit, RateLimits } from './policy/rate/rateLimit.ts';
