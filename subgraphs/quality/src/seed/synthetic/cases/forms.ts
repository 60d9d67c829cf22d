import { addDays } from '@spine/kit/days';
import type { Random } from '@spine/synthetic';
import type { AdverseEventRecord, FollowUpRecord } from '../../../models/Case.ts';
import type { ComiRecord, OdiRecord, PatientFormRecord } from '../../../models/PatientForm.ts';
import { comiScore } from '../../../rules/comi.ts';
import { odiScore } from '../../../rules/odi.ts';
import { type Course, lastDay } from './course.ts';
import type { Patient } from './patient.ts';
import type { CentreProfile } from './profiles.ts';

/** What a patient says, before and after the operation. */
export interface Answers {
  readonly baseline: PatientFormRecord | null;
  readonly followUps: FollowUpRecord[];
  /** Complications that the patient reports and the surgeon need not have. */
  readonly adverseEvents: AdverseEventRecord[];
}

/** When patients are asked, how much of the change has come by then, and how many answer less than at 12 months. */
const intervals = [
  { code: 'MONTHS_3', days: 91, share: 0.85, missing: -0.05 },
  { code: 'MONTHS_12', days: 365, share: 1, missing: 0 },
  { code: 'MONTHS_24', days: 730, share: 0.95, missing: 0.12 },
] as const;
const patientReported = [
  ['SENSORY_DEFICIT', 45],
  ['MOTOR_DEFICIT', 20],
  ['WOUND_INFECTION', 20],
  ['THROMBOEMBOLIC', 8],
  ['IMPLANT_FAILURE', 7],
] as const;

/**
 * A patient's forms: COMI 7 to 8 before, on average 3 points less a year later, one in four not better.
 * Who is worse off answers less often. No form after a death or after the last known day.
 */
export function answersOf(
  patient: Patient,
  operatedOn: string,
  { diedOn }: Course,
  profile: CentreProfile,
  random: Random,
): Answers {
  const before = random.normal(7.6, 1.2);
  const change = changeOf(patient, profile, random);
  const willingness =
    random.unit() + (before > 8 ? 0.05 : 0) + (patient.ageYears < 40 ? 0.06 : -0.02);
  const end = diedOn ?? lastDay;
  const followUps = intervals.flatMap(({ code, days, share, missing }): FollowUpRecord[] => {
    const lateness = random.chance(0.03) ? 100 : random.integer(-20, 30);
    const completedOn = addDays(operatedOn, days + lateness);
    const answers = willingness + random.normal(0, 0.05) < profile.followUpRate - missing;
    if (!answers || completedOn > end) return [];
    return [{ interval: code, form: formOf(before + change * share, completedOn, random) }];
  });
  const reports = followUps.length > 0 && random.chance(0.15 * profile.complications);
  return {
    baseline: random.chance(0.9)
      ? formOf(before, addDays(operatedOn, -random.integer(0, 28)), random)
      : null,
    followUps,
    adverseEvents: reports
      ? [{ code: random.weighted(patientReported), reportedBy: 'PATIENT' }]
      : [],
  };
}

/** By how much COMI changes in a year; three in four respond. */
function changeOf(
  { asa, smoker, previousOperations }: Patient,
  { effect }: CentreProfile,
  random: Random,
): number {
  const response = random.chance(0.76) ? random.normal(-4.3, 1.6) : random.normal(-0.2, 1.2);
  const frail = asa === 'I' || asa === 'II' ? 0 : 0.4;
  return response + effect + frail + (smoker ? 0.3 : 0) + (previousOperations === '0' ? 0 : 0.5);
}

/** A form of someone whose complaints are of a severity from 0 to 10. */
function formOf(severity: number, completedOn: string, random: Random): PatientFormRecord {
  const comi = comiOf(severity, random);
  const { axialPain = 0, limbPain = 0 } = comi;
  return {
    completedOn,
    comi,
    ...(random.chance(0.3) && { odi: odiOf(severity, random) }),
    ...(random.chance(0.3) && { eq5d: { index: eq5dOf(severity, random), valueSet: 'UK_3L' } }),
    ...(random.chance(0.3) && { backPain: axialPain, legPain: limbPain }),
  };
}

function comiOf(severity: number, random: Random): ComiRecord {
  const answers = {
    axialPain: pain(severity, random),
    limbPain: pain(severity, random),
    function: answer(severity, random),
    wellBeing: answer(severity, random),
    qualityOfLife: answer(severity, random),
    socialDisability: answer(severity, random),
    workDisability: random.chance(0.03) ? null : answer(severity, random),
  };
  return { ...answers, score: comiScore(answers) };
}

function pain(severity: number, random: Random): number {
  return clamp(Math.round(severity + random.normal(0, 1.3)), 0, 10);
}

function answer(severity: number, random: Random): number {
  return clamp(Math.round(severity / 2.5 + 1 + random.normal(0, 0.6)), 1, 5);
}

function odiOf(severity: number, random: Random): OdiRecord {
  const sections = Array.from({ length: 10 }, () =>
    random.chance(0.02) ? null : clamp(Math.round(severity / 3 + random.normal(0, 0.8)), 0, 5),
  );
  return { sections, score: odiScore(sections) };
}

/** On the scale of the United Kingdom's value set, -0.594 to 1. */
function eq5dOf(severity: number, random: Random): number {
  const index = clamp(1.05 - 0.1 * severity + random.normal(0, 0.12), -0.594, 1);
  return Math.round(index * 1_000) / 1_000;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
