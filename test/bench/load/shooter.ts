import { Pool } from 'undici';
import type { Shot } from './Shot.ts';

/** How a request ended. */
export type Outcome = 'answered' | 'shed' | 'failed';

/** Connections to one server. */
export interface Shooter {
  /** Posts a request and tells how it ended; never throws. */
  shoot(shot: Shot, ended: (outcome: Outcome) => void): void;
  close(): Promise<void>;
}

const errors = Buffer.from('"errors":');

/**
 * Opens connections to a server. Undici's dispatcher is what costs the generator least: it shares two cores
 * with what it measures.
 *
 * @param connections the most at a time; what goes beyond waits for a free one
 */
export function openShooter(url: string, connections: number): Shooter {
  const { origin } = new URL(url);
  const pool = new Pool(origin, { connections, pipelining: 1, headersTimeout: 30_000 });
  return {
    shoot(shot, ended) {
      let status = 0;
      let bytes = 0;
      let sound = true;
      pool.dispatch(
        { path: shot.path, method: 'POST', headers: shot.headers, body: shot.body },
        {
          onRequestStart() {},
          onResponseStart(_controller, statusCode) {
            status = statusCode;
          },
          onResponseData(_controller, chunk) {
            bytes += chunk.length;
            if (chunk.includes(errors)) sound = false;
          },
          onResponseEnd() {
            if (status === 503) ended('shed');
            else
              ended(
                status === 200 && sound && bytes === (shot.bytes ?? bytes) ? 'answered' : 'failed',
              );
          },
          onResponseError() {
            ended('failed');
          },
        },
      );
    },
    close: () => pool.destroy(),
  };
}
