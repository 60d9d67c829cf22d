import { yearOf } from '@spine/kit/days';

export interface EventChoice {
  readonly year?: number | null | undefined;
  readonly from?: string | null | undefined;
}

/** The events of a year and from a day on, in the order they came; an absent choice keeps all. */
export function selectEvents<E extends { readonly earliestDay: string }>(
  events: readonly E[],
  { year, from }: EventChoice,
): E[] {
  return events.filter(
    ({ earliestDay }) =>
      (year == null || yearOf(earliestDay) === year) && (from == null || earliestDay >= from),
  );
}
