import type { CallWindow } from '../rules/callStatus.ts';
import { instantOf } from '../rules/zonedTime.ts';

/**
 * The deadline of a call as its funder announces it.
 *
 * @param closes what the clocks of the time zone show in the last second: `2024-04-01T23:59:00`
 * @param timeZone IANA name
 */
export function windowUntil(closes: string, timeZone: string): Omit<CallWindow, 'opensOn'> {
  return { deadlineAt: instantOf(closes, timeZone), timeZone, closesOn: closes.slice(0, 10) };
}
