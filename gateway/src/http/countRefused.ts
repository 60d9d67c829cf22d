import { anonymous } from '@spine/kit/viewer';
import type { FastifyError, FastifyInstance } from 'fastify';
import { callerOf } from '../policy/rate/caller.ts';
import type { Rates } from '../policy/rate/rates.ts';
import { spendOnRefusal } from '../policy/rate/spendOnRefusal.ts';
import { statusOf } from './requestErrors.ts';

/**
 * Takes a point for each request that is refused before it is known who asks: what is beyond a limit, or no request of
 * GraphQL at all. It is the address's, whatever token came along, as that was not looked at.
 */
export function countRefused(app: FastifyInstance, rates: Rates): void {
  app.addHook('onError', (request, _reply, error: FastifyError, done) => {
    if (statusOf(error) < 500) spendOnRefusal(rates, callerOf(anonymous, request.ip));
    done();
  });
}
