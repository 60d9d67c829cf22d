import { createHmac } from 'node:crypto';

/**
 * The key by which a case takes part in the noise of summaries: the first 32 bits of HMAC-SHA256 over its id, as a
 * whole number from 0 to 2³² − 1. Stored with the case when it comes in, never shown to anyone.
 */
export function recordKey(secret: string, caseId: string): number {
  const digits = createHmac('sha256', secret).update(caseId).digest('hex').slice(0, 8);
  return Number.parseInt(digits, 16);
}
