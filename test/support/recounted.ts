import type { Registered } from './centres.ts';

type Kept = Registered & { readonly _id: string; readonly centreId: string };

const pathologies = ['cases', 'eligible', 'withoutBaseline', 'died', 'reoperated', 'followedUp'];
const rest = ['comiChangeTwentieths', 'improved', 'worse'];
const complications = ['surgeonComplications', 'patientAnswered', 'patientComplications'];

/**
 * What cases add up to, written from what the figures mean and not from how the graph counts: by the id of each
 * count all that is not zero.
 */
export function recounted(cases: readonly Kept[]): Record<string, Record<string, number>> {
  const counts: Record<string, Record<string, number>> = {};
  for (const each of cases) {
    const id = `${each.centreId}/${each.operatedOn.slice(0, 4)}/${each.pathologyGroup ?? 'NONE'}`;
    counts[id] ??= {};
    const own = counts[id];
    for (const [name, value] of facts(each)) own[name] = (own[name] ?? 0) + value;
  }
  return nonZero(counts);
}

/** Counts as the database keeps them, as {@link recounted} gives them. */
export function keptCounts(documents: readonly object[]): Record<string, Record<string, number>> {
  const names = new RegExp(
    `^(${[...pathologies, ...rest, ...complications].join('|')}|comi\\w+\\d)$`,
  );
  return nonZero(
    Object.fromEntries(
      documents.map((document) => [
        (document as { _id: string })._id,
        Object.fromEntries(Object.entries(document).filter(([name]) => names.test(name))),
      ]),
    ),
  );
}

function nonZero(counts: Record<string, Record<string, number>>) {
  const kept = Object.entries(counts).map(
    ([id, own]) =>
      [id, Object.fromEntries(Object.entries(own).filter(([, value]) => value !== 0))] as const,
  );
  return Object.fromEntries(kept.filter(([, own]) => Object.keys(own).length > 0));
}

function facts({ adverseEvents, followUps, ...registered }: Kept): [string, number][] {
  const by = (who: string) =>
    adverseEvents.filter(({ reportedBy }) => reportedBy === who).length > 0;
  const answered = followUps.length > 0;
  return [
    ['cases', 1],
    ['surgeonComplications', by('SURGEON') ? 1 : 0],
    ['patientAnswered', answered ? 1 : 0],
    ['patientComplications', answered && by('PATIENT') ? 1 : 0],
    ...outcome({ adverseEvents, followUps, ...registered }),
  ];
}

/** The 12-month window is 305 to 426 days after the operation. */
function outcome({
  operatedOn,
  baseline,
  followUps,
  diedOn,
  reoperatedOn,
}: Kept): [string, number][] {
  const daysAfter = (day: string) => (Date.parse(day) - Date.parse(operatedOn)) / 86_400_000;
  const before = baseline?.comi?.score ?? null;
  if (before === null) return [['withoutBaseline', 1]];
  if (diedOn && daysAfter(diedOn) <= 426) return [['died', 1]];
  if (reoperatedOn && daysAfter(reoperatedOn) <= 426) return [['reoperated', 1]];
  const form = followUps.find(({ interval }) => interval === 'MONTHS_12')?.form;
  const after = form?.comi?.score ?? null;
  const days = form ? daysAfter(form.completedOn) : 0;
  if (after === null || days < 305 || days > 426) return [['eligible', 1]];
  const change = Math.round((after - before) * 20);
  return [
    ['eligible', 1],
    ['followedUp', 1],
    ['comiChangeTwentieths', change],
    ['improved', change <= -44 ? 1 : 0],
    ['worse', change >= 6 ? 1 : 0],
    [`comiBefore${band(before)}`, 1],
    [`comiAfter${band(after)}`, 1],
  ];
}

function band(score: number): number {
  return [2, 4, 6, 8].filter((limit) => score >= limit).length;
}
