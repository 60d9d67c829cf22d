// Who was followed up, and by whom complications were reported: written from what the terms of the registry say, and
// not from how a release counts.

interface Form {
  completedOn: string;
  comi?: { score: number | null };
  odi?: { score: number | null };
}

/** As much of a registered case as summaries are recounted from. */
export interface Registered {
  centreId: string;
  operatedOn: string;
  ageYears: number;
  sex: string;
  asa: string;
  level: string;
  previousOperations: string;
  mainPathology: string;
  degenerationTypes: string[];
  lengthOfStayDays: number;
  injuries: {
    region: string;
    morphology: string | null;
    neurology: string;
    score: number | null;
  }[];
  adverseEvents: { code: string; reportedBy: string; occurredOn: string | null }[];
  baseline: Form | null;
  followUps: { interval: string; form: Form }[];
  diedOn: string | null;
  reoperatedOn: string | null;
}

/** The cut-off of the seeded release. */
const cutOff = '2026-03-31';
/** Windows of the Spine Tango terms: the first day on which a form counts, and the last. */
const windows = { 3: [61, 122], 12: [305, 426], 24: [670, 791] } as const;
export type Month = keyof typeof windows;

const daysAfter = ({ operatedOn }: Registered, day: string) =>
  (Date.parse(day) - Date.parse(operatedOn)) / 86_400_000;

/** Cases eligible at a time with their COMI before and, where they answered, afterwards. */
export function eligibleAt(month: Month, among: readonly Registered[]) {
  const [opens, closes] = windows[month];
  return among.flatMap((each) => {
    const before = each.baseline?.comi?.score ?? null;
    const lost = [each.diedOn, each.reoperatedOn].some(
      (day) => day && daysAfter(each, day) <= closes,
    );
    if (before === null || lost || daysAfter(each, cutOff) <= closes) return [];
    const form = each.followUps.find(({ interval, form: { completedOn, comi } }) => {
      const days = daysAfter(each, completedOn);
      return (
        interval === `MONTHS_${month}` &&
        days >= opens &&
        days <= closes &&
        typeof comi?.score === 'number'
      );
    })?.form;
    const after = form?.comi?.score ?? null;
    return [{ each, form, before, after }];
  });
}

/** Those of them who answered, with the change of their COMI; better is less. */
export function answeredAt(month: Month, among: readonly Registered[]) {
  return eligibleAt(month, among).flatMap(({ after, before, ...rest }) =>
    after === null
      ? []
      : [{ ...rest, before, after, change: Math.round((after - before) * 20) / 20 }],
  );
}

/** Whether the surgeon, or the patient, reported a complication. */
export function isReportedBy(who: 'SURGEON' | 'PATIENT', { adverseEvents }: Registered): boolean {
  return adverseEvents.some(
    ({ reportedBy, occurredOn }) => reportedBy === who && (occurredOn ?? '') <= cutOff,
  );
}
