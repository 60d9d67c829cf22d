import type { Progress } from '@spine/kit';
import { type Contestant, type Measurement, measure, type Workload } from './measure.ts';

/** How long and how often is measured. */
export interface Plan {
  readonly rounds: number;
  /** Seconds of one measurement. */
  readonly seconds: number;
  /** Seconds in which a contestant is warmed up by each workload before anything counts. */
  readonly warmSeconds: number;
  /** Requests after which that is enough; without, all of these seconds. */
  readonly warmRequests?: number;
  readonly clients: number;
  /** A bound on the requests of one measurement, for a smoke test. */
  readonly requests?: number;
  readonly mongoPid?: number | undefined;
  readonly progress: Progress;
  /** Told of all measurements so far, after each round. */
  readonly keep?: (measurements: readonly Measurement[]) => Promise<void>;
}

/** The most connections of an open loop. */
const connections = 256;

/**
 * Measures every contestant under every workload, round by round. Contestants take turns within a workload, in
 * another order each round, so that what drifts on the machine meets all alike.
 */
export async function measureRounds<C extends Contestant>(
  contestants: readonly C[],
  workloads: readonly Workload<C>[],
  plan: Plan,
): Promise<Measurement[]> {
  const { rounds, seconds, warmSeconds, clients, mongoPid } = plan;
  const { requests, warmRequests = requests } = plan;
  const pairs = contestants.length * workloads.length;
  const count = secondsCounter(
    plan.progress,
    'Measuring',
    pairs * (warmSeconds + rounds * seconds),
  );
  const measurements: Measurement[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    for (const workload of workloads)
      for (const contestant of rotated(contestants, round)) {
        const lasts = round === 0 ? warmSeconds : seconds;
        const most = round === 0 ? warmRequests : requests;
        const load = { clients, mongoPid, ...(most && { requests: most }), seconds: lasts };
        const measured = await measure({ ...load, round, contestant, workload });
        count(lasts);
        if (round > 0) measurements.push(measured);
      }
    await plan.keep?.(measurements);
  }
  return inOrder(measurements, contestants);
}

/** A rate that is offered to some contestants. */
export interface Offer<C extends Contestant> {
  readonly rate: number;
  readonly contestants: readonly C[];
}

/** Measures latencies at fixed offered rates, interleaved in the same way. */
export async function measureOffers<C extends Contestant>(
  offers: readonly Offer<C>[],
  workload: Workload<C>,
  { rounds, seconds, mongoPid, progress }: Plan,
): Promise<Measurement[]> {
  const runs = offers.reduce((sum, { contestants }) => sum + contestants.length, 0) * rounds;
  const count = secondsCounter(progress, 'Measuring at fixed rates', runs * seconds);
  const measurements: Measurement[] = [];
  for (let round = 1; round <= rounds; round += 1)
    for (const { rate, contestants } of offers)
      for (const contestant of rotated(contestants, round)) {
        const load = { round, contestant, workload, seconds, clients: connections, mongoPid };
        measurements.push(await measure({ ...load, offered: rate }));
        count(seconds);
      }
  return inOrder(
    measurements,
    offers.flatMap(({ contestants }) => contestants),
  );
}

/** Tables list contestants as they were given, whoever's turn was first. */
function inOrder(measurements: Measurement[], contestants: readonly Contestant[]): Measurement[] {
  const names = contestants.map(({ name }) => name);
  const place = ({ contestant }: Measurement) => names.indexOf(contestant);
  return measurements.sort((one, other) => place(one) - place(other));
}

function secondsCounter(progress: Progress, label: string, total: number) {
  let done = 0;
  progress({ label, done, total });
  return (seconds: number): void => {
    done += seconds;
    progress({ label, done, total });
  };
}

function rotated<T>(values: readonly T[], by: number): readonly T[] {
  const at = by % values.length;
  return [...values.slice(at), ...values.slice(0, at)];
}
