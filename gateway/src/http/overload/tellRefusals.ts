import type { IncomingHttpHeaders } from 'node:http';
import type { Logger } from '@spine/kit/Logger';
import type { OpenCall } from '@spine/kit/tracing';
import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../../observe/metrics.ts';
import { clientOf } from '../../observe/requestRecord.ts';
import { refusedCodes, refusedStatus } from './refusal.ts';

/** Takes note of a request that was refused before anything was made of it. */
export type TellRefusal = (refused: {
  readonly id: string;
  /** Its method and route. */
  readonly name: string;
  readonly headers: IncomingHttpHeaders;
  readonly milliseconds: number;
}) => void;

/** Milliseconds of refusals that share a line. */
const together = 1_000;

/**
 * Counts refused requests like all others, and gives each its span. The log gets one line a second that says how many
 * they were; a line for each, which would cost as much as a refusal, only where it takes `debug`.
 */
export function tellRefusals(
  app: FastifyInstance,
  logger: Logger,
  metrics: Pick<Metrics, 'requestBegan' | 'requestEnded'>,
  open: OpenCall,
): TellRefusal {
  const status = refusedStatus;
  const codes = refusedCodes;
  let refused = 0;
  const tellAll = () => {
    if (refused > 0) logger.warn({ status, codes, refused }, 'requests were refused');
    refused = 0;
  };
  app.addHook('onClose', async () => tellAll());
  return ({ id, name, headers, milliseconds }) => {
    const client = clientOf(headers);
    metrics.requestBegan();
    metrics.requestEnded({ ...client, operation: null, codes }, status, milliseconds / 1_000);
    open(name, { 'http.response.status_code': status }, headers)?.end(String(status));
    logger.debug?.({ requestId: id, ...client, status, codes }, 'refused');
    if (refused === 0) setTimeout(tellAll, together).unref();
    refused += 1;
  };
}
