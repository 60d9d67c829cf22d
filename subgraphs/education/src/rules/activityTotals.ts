/** The four measures of a region's or an organization's year. */
export interface ActivityTotals {
  participants: number;
  events: number;
  faculty: number;
  /** Days that faculty taught. */
  facultyDays: number;
}

const measures = {
  PARTICIPANTS: 'participants',
  EVENTS: 'events',
  FACULTY: 'faculty',
  FACULTY_DAYS: 'facultyDays',
} as const;

export interface ActivityDiscrepancy {
  readonly measure: keyof typeof measures;
  readonly stated: number;
  readonly computed: number;
  /** Stated minus computed. */
  readonly difference: number;
}

/** What the regions add up to. */
export function activityTotals(regions: readonly ActivityTotals[]): ActivityTotals {
  const sum = (of: keyof ActivityTotals) =>
    regions.reduce((total, region) => total + region[of], 0);
  return {
    participants: sum('participants'),
    events: sum('events'),
    faculty: sum('faculty'),
    facultyDays: sum('facultyDays'),
  };
}

/** The measures whose stated total is not the sum; both numbers stand, neither is corrected. */
export function activityDiscrepancies(
  stated: ActivityTotals,
  computed: ActivityTotals,
): ActivityDiscrepancy[] {
  return Object.entries(measures).flatMap(([measure, field]) => {
    const difference = stated[field] - computed[field];
    const both = { stated: stated[field], computed: computed[field], difference };
    return difference === 0 ? [] : [{ measure: measure as keyof typeof measures, ...both }];
  });
}
