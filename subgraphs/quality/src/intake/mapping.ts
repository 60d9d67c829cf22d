import { StartupError } from '@spine/kit';
import { parse } from 'yaml';
import { z } from 'zod';

const dateForms = ['YYYY-MM-DD', 'DD.MM.YYYY', 'DD/MM/YYYY', 'MM/DD/YYYY'] as const;

const mappingSchema = z.strictObject({
  /** What separates cells. */
  delimiter: z.enum([',', ';', '\t', '|']).default(','),
  /** What separates the entries of a list within a cell. */
  listDelimiter: z.string().length(1).default('|'),
  /** Whether fractions are written 0,85. */
  decimalComma: z.boolean().default(false),
  dates: z.enum(dateForms).default('YYYY-MM-DD'),
  /** Ours by the file's: `Geschlecht: sex`. */
  columns: z.record(z.string(), z.string()).default({}),
  /** The file's columns that are not imported. */
  ignore: z.array(z.string()).default([]),
  /** By our column, ours by the file's value; `*` stands for one part of a column's name. */
  values: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  /** What every row has and no column says, by our column. */
  constants: z.record(z.string(), z.string()).default({}),
});

/** How a centre's file differs from the columns and codes of the registry. */
export type Mapping = z.output<typeof mappingSchema>;

/** The file is as the registry has it. */
export const plainMapping: Mapping = mappingSchema.parse({});

/**
 * Reads a mapping file, JSON or YAML.
 *
 * @throws StartupError naming each setting that cannot be used
 */
export function readMapping(text: string): Mapping {
  const read = mappingSchema.safeParse(parsed(text));
  if (read.success) return read.data;
  const problems = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new StartupError(`The mapping cannot be used: ${problems.join('; ')}.`);
}

function parsed(text: string): unknown {
  try {
    // JSON is YAML.
    return parse(text) ?? {};
  } catch (error) {
    throw new StartupError(`The mapping is neither YAML nor JSON: ${(error as Error).message}`);
  }
}

/** A day as the file writes it, as ISO 8601; what is no such day stays as it is, to be refused later. */
export function isoDay(text: string, form: Mapping['dates']): string {
  if (form === 'YYYY-MM-DD') return text;
  const [, first = '', second = '', year = ''] =
    /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text) ?? [];
  if (year === '') return text;
  const [day, month] = form === 'MM/DD/YYYY' ? [second, first] : [first, second];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The recodings of one of our columns, those of a pattern first. */
export function valuesOf({ values }: Mapping, column: string): ReadonlyMap<string, string> {
  const own = Object.entries(values).filter(([pattern]) => matches(pattern, column));
  return new Map(own.flatMap(([, recoded]) => Object.entries(recoded)));
}

function matches(pattern: string, column: string): boolean {
  const [parts, names] = [pattern.split('.'), column.split('.')];
  return (
    parts.length === names.length && parts.every((part, i) => part === '*' || part === names[i])
  );
}
