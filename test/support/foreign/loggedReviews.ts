import type { RequestListener } from 'node:http';
import type { GatewayOptions } from '@spine/gateway';
import { patientDeadlines } from '../unhurried.ts';
import { withReviews } from './reviewsElsewhere.ts';

/** The foreign graph with its reviews behind this listener, but for what is given, and the log. */
export async function loggedReviews(
  listener: RequestListener,
  given: Partial<GatewayOptions> = {},
) {
  const logged: object[] = [];
  const app = await withReviews(listener, {
    deadlines: patientDeadlines,
    logger: { info() {}, warn() {}, error: (details) => logged.push(details) },
    ...given,
  });
  return { app, logged };
}

/** Answers always the same. */
export function answering(
  status: number,
  body: string,
  type = 'application/json',
): RequestListener {
  return (_request, response) => response.writeHead(status, { 'content-type': type }).end(body);
}
