import { type Measured, Tally } from './Measured.ts';
import type { Shots } from './Shot.ts';
import { openShooter } from './shooter.ts';

export interface ClosedLoop {
  readonly url: string;
  readonly shots: Shots;
  /** Clients, each of whom sends the next request once the last one is answered. */
  readonly clients: number;
  /** Seconds; or a number of requests, whichever ends first. */
  readonly seconds: number;
  readonly requests?: number;
  /** Told of every answer, with the seconds since the start. */
  readonly onAnswer?: (seconds: number) => void;
}

/** Keeps so many clients busy: how much a server does when it has always something to do. */
export async function closedLoop({
  url,
  shots,
  clients,
  seconds,
  requests = Number.POSITIVE_INFINITY,
  onAnswer,
}: ClosedLoop): Promise<Measured> {
  const shooter = openShooter(url, clients);
  const tally = new Tally();
  const began = performance.now();
  const until = began + seconds * 1_000;
  let left = requests;
  let last = began;
  const client = () =>
    new Promise<void>((finish) => {
      const next = () => {
        const sent = performance.now();
        if (sent >= until || left <= 0) return finish();
        left -= 1;
        shooter.shoot(shots(), (outcome) => {
          last = performance.now();
          tally.note(outcome, last - sent);
          if (outcome === 'answered') onAnswer?.((last - began) / 1_000);
          // Whoever is refused waits a moment, as a client does.
          if (outcome === 'answered') next();
          else setTimeout(next, 10);
        });
      };
      next();
    });
  await Promise.all(Array.from({ length: clients }, client));
  await shooter.close();
  return tally.measured((last - began) / 1_000);
}
