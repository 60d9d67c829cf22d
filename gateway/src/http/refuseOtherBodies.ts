import type { FastifyInstance } from 'fastify';
import { RequestRefused } from '../policy/limits/requestRefused.ts';

/**
 * GraphQL requests are JSON in UTF-8; a body of another type or character set is answered with 415. A GET that
 * names a type has no body, yet browsers send some types across sites without asking first.
 */
export function refuseOtherBodies(app: FastifyInstance): void {
  app.addHook('onRequest', ({ headers }, _reply, done) => {
    const type = headers['content-type'];
    if (type === undefined || type === 'application/json' || isJson(type)) return done();
    done(
      new RequestRefused(
        415,
        'A request is application/json in UTF-8.',
        { code: 'BAD_REQUEST' },
        { accept: 'application/json' },
      ),
    );
  });
}

function isJson(contentType: string): boolean {
  const [type = '', ...parameters] = contentType.split(';').map((part) => part.trim());
  const charset = parameters.find((parameter) => /^charset=/i.test(parameter));
  return (
    type.toLowerCase() === 'application/json' &&
    (charset === undefined || /^charset="?utf-?8"?$/i.test(charset))
  );
}
