import { silentLogger } from '@spine/kit';

/** A log that keeps the status of each request, and tells that there is one more. */
export function keptStatuses(tell: () => void) {
  const statuses: unknown[] = [];
  const info = (line: object) => {
    statuses.push((line as { status?: number }).status);
    tell();
  };
  return { statuses, logger: { ...silentLogger, info } };
}
