import { operatedCase, yearLater } from './operatedCase.ts';

/** The columns of a registry file with one later stage, one complication and the form at 12 months. */
export const caseColumns = [
  ...['number', 'ageYears', 'sex', 'asa', 'bmiBand', 'smoker', 'previousOperations'],
  ...['mainPathology', 'degenerationTypes', 'level', 'extent', 'lengthOfStayDays', 'injuries'],
  ...['stages.1.operatedOn', 'stages.1.measures', 'stages.2.operatedOn', 'stages.2.measures'],
  ...['adverseEvents.1.code', 'adverseEvents.1.reportedBy', 'adverseEvents.1.occurredOn'],
  ...formColumns('baseline'),
  ...formColumns('followUps.MONTHS_12'),
  ...['diedOn', 'reoperatedOn'],
];

function formColumns(form: string): string[] {
  const answers = ['axialPain', 'limbPain', 'function', 'wellBeing', 'qualityOfLife'];
  const comi = [...answers, 'socialDisability', 'workDisability'].map((name) => `comi.${name}`);
  return ['completedOn', ...comi, 'odi', 'eq5d.index', 'eq5d.valueSet'].map(
    (name) => `${form}.${name}`,
  );
}

/** The cells of a case by column; those that are not named are empty. */
export function caseCells(change: Readonly<Record<string, string>> = {}): Record<string, string> {
  const [stage] = operatedCase.stages;
  const cells: Record<string, string> = {
    number: 'A-1',
    ageYears: '44',
    sex: 'MALE',
    asa: 'II',
    bmiBand: '26_TO_30',
    smoker: 'true',
    previousOperations: '0',
    mainPathology: 'FRACTURE_TRAUMA',
    level: 'L1',
    extent: '2',
    lengthOfStayDays: '6',
    injuries: 'L1: A4 N2',
    'stages.1.operatedOn': stage?.operatedOn ?? '',
    'stages.1.measures': stage?.measures.join('|') ?? '',
    'baseline.completedOn': operatedCase.baseline.completedOn,
    'baseline.odi': '2|2|2|2|2|2|2|2|0|',
    'baseline.eq5d.index': '-0.2',
    'baseline.eq5d.valueSet': 'UK_3L',
    'followUps.MONTHS_12.completedOn': yearLater.form.completedOn,
  };
  for (const [name, value] of Object.entries(operatedCase.baseline.comi))
    cells[`baseline.comi.${name}`] = String(value);
  for (const [name, value] of Object.entries(yearLater.form.comi))
    cells[`followUps.MONTHS_12.comi.${name}`] = String(value);
  return { ...cells, ...change };
}

/** A line of the file. */
export function caseLine(change?: Readonly<Record<string, string>>): string {
  const cells = caseCells(change);
  return caseColumns.map((column) => cells[column] ?? '').join(',');
}

/** A file of lines. */
export function caseFile(lines: readonly string[]): string {
  return `${[caseColumns.join(','), ...lines].join('\n')}\n`;
}
