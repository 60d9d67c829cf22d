import { type Measured, Tally } from './Measured.ts';
import type { Shot, Shots } from './Shot.ts';
import { openShooter, type Shooter } from './shooter.ts';

export interface Offer {
  readonly shots: Shots;
  /** Requests a second, whatever became of those before. */
  readonly rate: number;
  readonly seconds: number;
}

export interface OpenLoop extends Offer {
  readonly url: string;
  /** The most connections; a server that keeps up needs a few. */
  readonly connections: number;
}

/** Seconds that answers may come after the last request was due. */
const patience = 10;

/** An offer over connections of its own. */
export async function openLoop({ url, connections, ...offered }: OpenLoop): Promise<Measured> {
  const shooter = openShooter(url, connections);
  const measured = await offer(shooter, offered);
  await shooter.close();
  return measured;
}

/**
 * Sends requests when they are due, and measures each from then on, so that what waits behind a slow answer
 * counts too (what coordinated omission leaves out). What was refused is what is sent next, as one who is refused asks again.
 */
export async function offer(shooter: Shooter, { shots, rate, seconds }: Offer): Promise<Measured> {
  const tally = new Tally();
  const total = Math.round(rate * seconds);
  const refused: Shot[] = [];
  const began = performance.now();
  let sent = 0;
  let ended = 0;
  let last = began;
  await new Promise<void>((finish) => {
    let overdue: NodeJS.Timeout | undefined;
    const end = () => {
      clearTimeout(overdue);
      finish();
    };
    const tick = () => {
      const due = Math.min(total, Math.ceil(((performance.now() - began) / 1_000) * rate));
      while (sent < due) shootAt(began + (sent * 1_000) / rate);
      if (sent < total) setTimeout(tick, 1);
      else overdue ??= setTimeout(end, patience * 1_000);
    };
    const shootAt = (dueAt: number) => {
      sent += 1;
      const shot = refused.pop() ?? shots();
      shooter.shoot(shot, (outcome) => {
        if (outcome === 'shed') refused.push(shot);
        last = performance.now();
        ended += 1;
        tally.note(outcome, last - dueAt);
        if (ended === total) end();
      });
    };
    tick();
  });
  tally.failed += total - ended;
  return tally.measured((last - began) / 1_000);
}
