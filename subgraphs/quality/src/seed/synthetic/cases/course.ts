import { addDays } from '@spine/kit/days';
import type { Random } from '@spine/synthetic';
import type { AdverseEventRecord } from '../../../models/Case.ts';
import type { Patient } from './patient.ts';
import type { CentreProfile } from './profiles.ts';

/** The last day that anything is known of: by then the 12-month windows of 2024 have closed. */
export const lastDay = '2026-03-31';

/** What happened after the operation, apart from what the patient says. */
export interface Course {
  readonly adverseEvents: AdverseEventRecord[];
  readonly diedOn: string | null;
  readonly reoperatedOn: string | null;
}

/** How often the dura is torn, by ASA class. */
const duraLesion: Readonly<Record<string, number>> = {
  I: 0.03,
  II: 0.05,
  III: 0.08,
  IV: 0.11,
  V: 0.13,
};
/** Surgeons report these with these probabilities; days after the operation from and to. */
const reported = [
  ['NERVE_ROOT_INJURY', 0.006, 0, 0],
  ['VASCULAR_INJURY', 0.002, 0, 0],
  ['HAEMATOMA', 0.009, 0, 5],
  ['WOUND_INFECTION', 0.018, 4, 20],
  ['MOTOR_DEFICIT', 0.012, 0, 3],
  ['IMPLANT_FAILURE', 0.008, 5, 30],
  ['CARDIOVASCULAR', 0.007, 0, 8],
  ['PULMONARY', 0.006, 1, 8],
  ['THROMBOEMBOLIC', 0.005, 2, 14],
] as const;
/** How many die within two years, by main pathology. */
const mortality: Readonly<Record<string, number>> = {
  TUMOUR: 0.28,
  INFECTION: 0.09,
  PATHOLOGICAL_FRACTURE: 0.12,
};

/** Complications as surgeons report them, deaths and further operations, as far as they are known. */
export function courseOf(
  mainPathology: string,
  { asa, ageYears, previousOperations }: Patient,
  operatedOn: string,
  { complications }: CentreProfile,
  random: Random,
): Course {
  const scarred = previousOperations === '0' ? 1 : 1.5;
  const torn = random.chance((duraLesion[asa] ?? 0.05) * scarred * complications);
  const others = reported.flatMap(([code, probability, from, to]) =>
    random.chance(probability * complications)
      ? [surgeonReported(code, addDays(operatedOn, random.integer(from, to)))]
      : [],
  );
  const dies = random.chance(mortality[mainPathology] ?? (ageYears > 75 ? 0.05 : 0.01));
  const reoperated = random.chance(0.07);
  const diedOn = dies ? known(addDays(operatedOn, random.integer(40, 730))) : null;
  const again = reoperated ? known(addDays(operatedOn, random.integer(31, 700))) : null;
  return {
    adverseEvents: [
      ...(torn ? [surgeonReported('DURA_LESION', operatedOn)] : []),
      ...others,
    ].filter(({ occurredOn }) => (occurredOn ?? '') <= lastDay),
    diedOn,
    // Nobody is operated after a death; drawn all the same, so that what is drawn next stays as it was.
    reoperatedOn: again && diedOn && again > diedOn ? null : again,
  };
}

function surgeonReported(code: string, occurredOn: string): AdverseEventRecord {
  return { code, reportedBy: 'SURGEON', occurredOn };
}

/** A day, or null where it lies beyond what is known. */
function known(day: string): string | null {
  return day <= lastDay ? day : null;
}
