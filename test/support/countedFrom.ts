import { expect } from 'vitest';
import type { Registered } from './centres.ts';

/** The figures of one operation year, counted from the cases themselves. */
export function countedFrom(all: readonly Registered[], year: number) {
  const operated = all.filter((each) => each.operatedOn.startsWith(String(year)));
  const daysAfter = (operatedOn: string, day: string) =>
    (Date.parse(day) - Date.parse(operatedOn)) / 86_400_000;
  const pairs = operated.flatMap(({ operatedOn, baseline, followUps, diedOn, reoperatedOn }) => {
    const before = baseline?.comi.score ?? null;
    const lost = [diedOn, reoperatedOn].some((day) => day && daysAfter(operatedOn, day) <= 426);
    if (before === null || lost) return [];
    const form = followUps.find(({ interval }) => interval === 'MONTHS_12')?.form;
    const days = form ? daysAfter(operatedOn, form.completedOn) : 0;
    const after = days >= 305 && days <= 426 ? (form?.comi.score ?? null) : null;
    return [{ change: after === null ? null : after - before }];
  });
  const changes = pairs.flatMap(({ change }) => change ?? []);
  const answered = operated.filter(({ followUps }) => followUps.length > 0);
  const reported = (by: string, among: readonly Registered[]) =>
    among.filter(({ adverseEvents }) => adverseEvents.some(({ reportedBy }) => reportedBy === by))
      .length;
  return {
    cases: operated.length,
    followUp: { numerator: changes.length, denominator: pairs.length },
    comiChange: {
      cases: changes.length,
      mean: expect.closeTo(changes.reduce((sum, each) => sum + each, 0) / changes.length, 8),
    },
    improved: { numerator: changes.filter((change) => change <= -2.2 + 1e-9).length },
    worse: { numerator: changes.filter((change) => change >= 0.3 - 1e-9).length },
    surgeonReportedComplications: { numerator: reported('SURGEON', operated) },
    patientReportedComplications: {
      numerator: reported('PATIENT', answered),
      denominator: answered.length,
    },
  };
}
