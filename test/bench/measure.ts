import { closedLoop } from './load/closedLoop.ts';
import type { Measured } from './load/Measured.ts';
import { openLoop } from './load/openLoop.ts';
import type { Shots } from './load/Shot.ts';
import { percentile } from './load/statistics.ts';
import { usageOf } from './targets/processTree.ts';

/** Whom something is asked of. */
export interface Contestant {
  readonly name: string;
  readonly url: string;
  /** Its processes; none where they are not known. */
  readonly pids: readonly number[];
}

/** What is asked, of whomever. */
export interface Workload<C extends Contestant> {
  readonly name: string;
  shots(contestant: C): Shots;
}

/** One measurement, as it is kept. Milliseconds, but where another unit is named. */
export interface Measurement {
  readonly round: number;
  readonly contestant: string;
  readonly workload: string;
  /** Requests a second that were offered; null for a closed loop. */
  readonly offered: number | null;
  readonly seconds: number;
  readonly answered: number;
  readonly shed: number;
  readonly failed: number;
  /** Answers a second. */
  readonly rate: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly most: number;
  /** CPU seconds of its processes for 1,000 answers; null where they are not known. */
  readonly cpuPer1000: number | null;
  /** The same of the shared MongoDB. */
  readonly mongoCpuPer1000: number | null;
  /** Resident megabytes (10⁶ bytes) of its processes at the end. */
  readonly rssMegabytes: number | null;
}

interface Load<C extends Contestant> {
  readonly round: number;
  readonly contestant: C;
  readonly workload: Workload<C>;
  readonly seconds: number;
  /** Clients of a closed loop, or the most connections of an open one. */
  readonly clients: number;
  /** Requests a second; without it the loop is closed. */
  readonly offered?: number;
  readonly requests?: number;
  readonly mongoPid?: number | undefined;
}

/** Puts one contestant under one load and reads what it used meanwhile. */
export async function measure<C extends Contestant>(load: Load<C>): Promise<Measurement> {
  const { round, contestant, workload, offered, mongoPid } = load;
  const usage = () =>
    Promise.all([
      contestant.pids.length > 0 ? usageOf(contestant.pids) : null,
      mongoPid === undefined ? null : usageOf([mongoPid]),
    ]);
  const [before, mongoBefore] = await usage();
  const measured = await run(load);
  const [after, mongoAfter] = await usage();
  const { seconds, answered, shed, failed, latencies } = measured;
  const per1000 = (from: typeof before, to: typeof before) =>
    from && to ? ((to.cpuSeconds - from.cpuSeconds) / answered) * 1_000 : null;
  return {
    round,
    contestant: contestant.name,
    workload: workload.name,
    offered: offered ?? null,
    seconds,
    answered,
    shed,
    failed,
    rate: answered / seconds,
    p50: percentile(latencies, 0.5),
    p95: percentile(latencies, 0.95),
    p99: percentile(latencies, 0.99),
    most: percentile(latencies, 1),
    cpuPer1000: per1000(before, after),
    mongoCpuPer1000: per1000(mongoBefore, mongoAfter),
    rssMegabytes: after && after.rssBytes / 1e6,
  };
}

function run<C extends Contestant>(load: Load<C>): Promise<Measured> {
  const { contestant, workload, clients, seconds, offered, requests } = load;
  const shots = workload.shots(contestant);
  const { url } = contestant;
  if (offered !== undefined)
    return openLoop({ url, shots, rate: offered, seconds, connections: clients });
  return closedLoop({ url, shots, clients, seconds, ...(requests && { requests }) });
}
