import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { GatewayContext } from '../../context.ts';
import { type Entrance, openContext } from '../../http/openContext.ts';
import { asTableRefused } from './tableRefused.ts';

/**
 * Who asks for a table.
 *
 * @throws TableRefused for somebody who is not let in
 */
export function contextOf(request: FastifyRequest, entrance: Entrance): Promise<GatewayContext> {
  return openContext(entrance)(request).catch(refused);
}

/**
 * Counts a request that runs no operation: one point of its caller's.
 *
 * @throws TableRefused for a caller who has spent what they may
 */
export async function countRequest(
  request: FastifyRequest,
  reply: FastifyReply,
  entrance: Entrance,
): Promise<void> {
  const { caller } = await contextOf(request, entrance);
  const left = caller && (await entrance.rates?.spend(caller, 0).catch(refused));
  for (const [name, value] of left ?? []) reply.header(name, value);
}

function refused(error: unknown): never {
  throw error instanceof GraphQLError ? asTableRefused(error) : error;
}
