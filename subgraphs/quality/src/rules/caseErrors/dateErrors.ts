import type { CaseFields, FieldError } from './CaseFields.ts';
import { eachForm } from './eachForm.ts';

type Day = string | null | undefined;

/** A day that another one is held to, with what it is. */
type Bound = readonly [day: string, what: string];

/** Takes note of a day that cannot be; the path is put together for that alone. */
type Check = (
  pathOf: () => string,
  day: Day,
  notBefore: Bound | null,
  notAfter: Bound | null,
) => void;

/** Days that cannot be: in the future, forms and events on the wrong side of the operation, after a death. */
export function dateErrors(fields: CaseFields, today: string): FieldError[] {
  const errors: FieldError[] = [];
  const check: Check = (pathOf, day, notBefore, notAfter) => {
    if (!day) return;
    const message = problemOf(day, notBefore, notAfter, today);
    if (message) errors.push({ field: pathOf(), code: 'IMPOSSIBLE_DATE', message });
  };
  const operation: Bound = [fields.stages[0]?.operatedOn ?? today, 'the operation'];
  const end: Bound = fields.diedOn ? [fields.diedOn, 'the death'] : [today, 'today'];
  checkStages(fields, end, check);
  fields.adverseEvents.forEach(({ occurredOn }, i) => {
    check(() => `adverseEvents.${i}.occurredOn`, occurredOn, operation, end);
  });
  eachForm(fields, ({ completedOn }, pathOf, isBaseline) => {
    const path = () => `${pathOf()}.completedOn`;
    if (isBaseline) check(path, completedOn, null, operation);
    else check(path, completedOn, operation, end);
  });
  check(() => 'reoperatedOn', fields.reoperatedOn, operation, end);
  check(() => 'diedOn', fields.diedOn, operation, null);
  return errors;
}

function checkStages({ stages }: CaseFields, end: Bound, check: Check): void {
  stages.forEach(({ operatedOn }, i) => {
    const before = stages[i - 1];
    const notBefore: Bound | null = before ? [before.operatedOn, 'the stage before'] : null;
    check(() => `stages.${i}.operatedOn`, operatedOn, notBefore, end);
  });
}

function problemOf(
  day: string,
  notBefore: Bound | null,
  notAfter: Bound | null,
  today: string,
): string | null {
  if (day > today) return `${day} is in the future.`;
  if (notBefore && day < notBefore[0]) return `${day} is before ${notBefore[1]}, ${notBefore[0]}.`;
  if (notAfter && day > notAfter[0]) return `${day} is after ${notAfter[1]}, ${notAfter[0]}.`;
  return null;
}
