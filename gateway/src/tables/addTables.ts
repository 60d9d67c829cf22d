import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Generations } from '../Generations.ts';
import type { GatewayOptions } from '../gatewayOptions.ts';
import { compressAnswers } from '../http/compressAnswers.ts';
import { refuse } from '../http/wire/unknownRoutes.ts';
import { RequestRefused } from '../policy/limits/requestRefused.ts';
import { answerTable } from './answer/answerTable.ts';
import { countRequest } from './answer/contextOf.ts';
import { downloadSlots } from './answer/downloadSlots.ts';
import { describedTables } from './describe/csvw.ts';

/** A table's name ends in the form's extension where the form is not left to `Accept`. */
const tableRoute = '/tables/:file';

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Tables at `/tables/NAME`, each in several forms, and at `/tables` what there is. */
export function addTables(
  app: FastifyInstance,
  generations: Generations,
  options: GatewayOptions,
): void {
  const entrance = { ...options, slots: downloadSlots() };
  app.register(async (scope) => {
    // Before any body is read.
    scope.addHook('onRequest', async ({ method }, reply) => {
      if (method === 'GET' || method === 'HEAD') return;
      reply.header('allow', 'GET, HEAD');
      return refuse(reply, 405, 'BAD_REQUEST', 'Tables answer to GET and HEAD.');
    });
    await compressAnswers(scope);
    scope.route({
      url: '/tables',
      method: methods,
      handler: async (request, reply) => {
        await countRequest(request, reply, entrance);
        return reply
          .type('application/csvm+json')
          .send(describedTables(generations.current.tables));
      },
    });
    scope.route<{ Params: { readonly file: string } }>({
      url: tableRoute,
      method: methods,
      config: { asksGraph: true },
      handler: (request, reply) =>
        generations.use(async (generation) => {
          await answerTable(request, reply, generation, entrance).catch((error: unknown) => {
            noteRefusal(request, error);
            throw error;
          });
          return reply;
        }),
    });
  });
}

/** What the operation itself was refused with is noted already. */
function noteRefusal({ record }: FastifyRequest, error: unknown): void {
  if (record && record.codes.length === 0 && error instanceof RequestRefused)
    record.codes = [String(error.extensions.code)];
}
