import type { CaseFields, FieldError } from './CaseFields.ts';

interface Dated {
  readonly field: string;
  readonly day: string;
  /** The earliest and latest day it can be, with what that is. */
  readonly notBefore?: readonly [day: string, what: string];
  readonly notAfter?: readonly [day: string, what: string];
}

/** Days that cannot be: in the future, forms and events on the wrong side of the operation, after a death. */
export function dateErrors(fields: CaseFields, today: string): FieldError[] {
  const operatedOn = fields.stages[0]?.operatedOn ?? today;
  const end: readonly [string, string] = fields.diedOn
    ? [fields.diedOn, 'the death']
    : [today, 'today'];
  return datesOf(fields, [operatedOn, 'the operation'], end).flatMap((dated) => {
    const message = problemOf(dated, today);
    return message ? [{ field: dated.field, code: 'IMPOSSIBLE_DATE' as const, message }] : [];
  });
}

function datesOf(
  fields: CaseFields,
  operation: readonly [string, string],
  end: readonly [string, string],
): Dated[] {
  const { stages, adverseEvents, baseline, followUps, diedOn, reoperatedOn } = fields;
  const [operatedOn] = operation;
  const after = (field: string, day: string | null | undefined): Dated[] =>
    day ? [{ field, day, notBefore: operation, notAfter: end }] : [];
  return [
    ...stages.map(({ operatedOn: day }, index): Dated => {
      const before = stages[index - 1];
      const notBefore = before && { notBefore: [before.operatedOn, 'the stage before'] as const };
      return { field: `stages.${index}.operatedOn`, day, notAfter: end, ...notBefore };
    }),
    ...adverseEvents.flatMap(({ occurredOn }, i) =>
      after(`adverseEvents.${i}.occurredOn`, occurredOn),
    ),
    ...(baseline
      ? [{ field: 'baseline.completedOn', day: baseline.completedOn, notAfter: operation }]
      : []),
    ...followUps.flatMap(({ form }, i) =>
      after(`followUps.${i}.form.completedOn`, form.completedOn),
    ),
    ...after('reoperatedOn', reoperatedOn),
    ...(diedOn
      ? [{ field: 'diedOn', day: diedOn, notBefore: [operatedOn, 'the operation'] as const }]
      : []),
  ];
}

function problemOf({ day, notBefore, notAfter }: Dated, today: string): string | null {
  if (day > today) return `${day} is in the future.`;
  if (notBefore && day < notBefore[0]) return `${day} is before ${notBefore[1]}, ${notBefore[0]}.`;
  if (notAfter && day > notAfter[0]) return `${day} is after ${notAfter[1]}, ${notAfter[0]}.`;
  return null;
}
