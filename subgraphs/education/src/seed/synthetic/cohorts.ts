import { randomStream, syntheticProvenance } from '@spine/synthetic';
import type { CohortRecord } from '../../models/Cohort.ts';
import { lastDayOfYears } from '../../rules/lastDayOfYears.ts';

const years = [2023, 2024, 2025, 2026, 2027];
const months = [
  ['01', 'January'],
  ['08', 'August'],
] as const;

/** Two made-up cohorts of the Global Spine Diploma a year, in the months in which the real ones start. */
export function syntheticCohorts(seed: number): CohortRecord[] {
  return years.flatMap((year) =>
    months.map(([month, name]) => {
      const day = randomStream(seed, `education/cohort/${month}`, year).integer(10, 28);
      const startsOn = `${year}-${month}-${day}`;
      return {
        _id: `synthetic-gsd-cohort-${year}-${month}`,
        name: `Synthetic GSD cohort, ${name} ${year}`,
        programId: 'gsd-program',
        startsOn,
        endsOn: lastDayOfYears(startsOn, 1),
        provenance: syntheticProvenance(seed),
      };
    }),
  );
}
