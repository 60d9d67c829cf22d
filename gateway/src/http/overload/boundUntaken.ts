import type { ServerResponse } from 'node:http';
import type { Logger } from '@spine/kit/Logger';
import type { FastifyInstance } from 'fastify';

/** Characters of answers that wait to be taken; each is some three bytes of memory meanwhile. */
const most = 64 * 2 ** 20;
/** Shorter answers are not counted: connections themselves take about as much. */
const short = 16 * 2 ** 10;

/**
 * Bounds what was answered and is not taken. Whoever asks for long answers and reads none holds no place, as others would
 * wait for it, and an answer stays in memory until it is taken; so beyond a sum the connection of who has left its answer
 * waiting for longest is closed. Tables are made as they are taken, and are none of it.
 */
export function boundUntaken(app: FastifyInstance, logger: Logger): void {
  const untaken = new Map<ServerResponse, number>();
  let sum = 0;
  const forget = (answer: ServerResponse): void => {
    sum -= untaken.get(answer) ?? 0;
    untaken.delete(answer);
  };
  const giveUpOthers = (newest: ServerResponse): void => {
    for (const [answer, characters] of untaken) {
      if (sum <= most || answer === newest) return;
      forget(answer);
      answer.destroy();
      logger.warn({ characters }, 'an answer that nobody took is given up');
    }
  };
  app.addHook('onSend', (_request, { raw }, payload, done) => {
    const size = typeof payload === 'string' || Buffer.isBuffer(payload) ? payload.length : 0;
    if (size > short) {
      untaken.set(raw, size);
      sum += size;
      raw.once('close', () => forget(raw));
      giveUpOthers(raw);
    }
    done(null, payload);
  });
}
