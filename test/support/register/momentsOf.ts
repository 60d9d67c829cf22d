import { addDays } from '@spine/kit/days';
import type { Random } from '@spine/synthetic';
import type { History } from './randomHistory.ts';

/** Days and instants that are worth asking about: mostly where something begins or ends, and a step beside it. */
export function momentsOf(
  random: Random,
  { issued, events }: History,
): { day: string; instant: Date } {
  const { effectiveOn } = random.pick(events);
  const turns = [effectiveOn, issued.grantedOn, addDays(effectiveOn, 3 * 365 + 1)];
  const day = random.chance(0.2)
    ? addDays('2018-12-01', random.integer(0, 4_000))
    : addDays(random.pick(turns), random.integer(-2, 2));
  const { recordedAt } = random.pick(events);
  const instant = random.chance(0.3)
    ? new Date('2035-01-01')
    : new Date(recordedAt.getTime() + random.integer(-1, 1));
  return { day, instant };
}
