import { z } from 'zod';

/** A column's name as it stands in every form: one that no reader of tables has to quote. */
const columnName = z.string().regex(/^[a-z][a-z0-9_]*$/, 'expected a name of a-z, 0-9 and _');
/** Response names of the document, from its root, separated by dots. */
const path = z
  .string()
  .regex(/^[_A-Za-z]\w*(\.[_A-Za-z]\w*)*$/, 'expected names separated by dots');
/** The same, or with a number behind it the place of one value in a list of values. */
const valuePath = z
  .string()
  .regex(/^[_A-Za-z]\w*(\.[_A-Za-z]\w*)*(\.\d)?$/, 'expected names separated by dots');

const column = z
  .strictObject({
    name: columnName,
    title: z.string(),
    /** Where the value is in the answer. */
    path: valuePath.optional(),
    /** The parameter whose value it is, in place of one from the answer. */
    parameter: z.string().optional(),
    /** In place of what the schema says of the field. */
    description: z.string().optional(),
    unit: z.string().optional(),
    /** The column that says why there is no value here. */
    mark: columnName.optional(),
  })
  .refine(
    (given) => (given.path === undefined) !== (given.parameter === undefined),
    'expected either a path or a parameter',
  );

const shape = z.strictObject({
  title: z.string(),
  description: z.string(),
  publisher: z.string(),
  /**
   * The list whose items are the rows; a list within a list has a row for each item of the inner one, and an object
   * in no list is the one row.
   */
  rows: path,
  /** The columns by which rows differ. */
  key: z.array(columnName).default([]),
  /** Parameters that are the instant of the request where it does not give them, the same for all pages. */
  now: z.array(z.string()).default([]),
  /** Where the answer says what a parameter came to that the request did not give. */
  settled: z.record(z.string(), path).default({}),
  /** Where the answer says how to cite it: CSL-JSON and BibTeX, as texts. */
  citation: z.strictObject({ csl: path, bibtex: path }).optional(),
  columns: z.array(column).min(1),
});

/** A table as whoever runs the gateway defines it: a document, and the columns to make of its answer. */
export interface TableDefinition extends z.output<typeof shape> {
  /** As in its address. */
  readonly name: string;
  /** Of one query. */
  readonly document: string;
  /** For whoever has to correct it. */
  readonly file: string;
}

export type ColumnDefinition = TableDefinition['columns'][number];

/**
 * Reads what a definition's file says.
 *
 * @returns the definition but for its document, or what is wrong in it
 */
export function parseDefinition(
  text: string,
): Omit<TableDefinition, 'name' | 'document' | 'file'> | { readonly fault: string } {
  const { data, error } = shape.safeParse(parsed(text));
  if (data) return data;
  const [issue] = error.issues;
  const where = issue && issue.path.length > 0 ? ` at ${issue.path.join('.')}` : '';
  return { fault: `${issue?.message ?? 'it is no definition'}${where}` };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
