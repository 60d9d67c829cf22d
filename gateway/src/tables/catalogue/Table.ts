/** What the values of a column are. */
export type ValueKind = 'text' | 'code' | 'integer' | 'number' | 'boolean' | 'day' | 'instant';

/** A value that a code list has. */
export interface Code {
  readonly code: string;
  readonly description: string | null;
}

export interface Column {
  readonly name: string;
  readonly title: string;
  readonly description: string | null;
  readonly kind: ValueKind;
  /** Whether a cell has any number of values. */
  readonly isList: boolean;
  /** Whether every cell has a value. */
  readonly isRequired: boolean;
  /** All values that there are, of a column of codes. */
  readonly codes: readonly Code[];
  readonly unit: string | null;
  /** The column that says why a cell here is empty. */
  readonly mark: string | null;
  /** Whether its values come from the clock rather than from data. */
  readonly isClock: boolean;
}

/** What can be asked for in a table's address. */
export interface Parameter {
  readonly name: string;
  readonly description: string | null;
  readonly kind: ValueKind;
  readonly isRequired: boolean;
  /** All values that there are, of a code. */
  readonly codes: readonly Code[];
  /** Whether it is the instant of the request where that does not give it. */
  readonly isNow: boolean;
  /** The two fields of each of its values, where it is a list of pairs: `field:value`, any number of times. */
  readonly pair: Pair | null;
}

/** Names of the two texts that an input consists of. */
export type Pair = readonly [string, string];

export type Cell = string | number | boolean | null | readonly (string | number | boolean)[];
/** The cells of one row, in the order of the columns. */
export type Row = readonly Cell[];
/** What the parameters are, by name. */
export type Given = Readonly<Record<string, GivenValue>>;
export type GivenValue = string | number | boolean | readonly Readonly<Record<string, string>>[];

/** What an answer says of itself. */
export interface Said {
  /** What parameters came to. */
  readonly settled: Given;
  /** How the graph wants it to be cited. */
  readonly citation: { readonly csl: object; readonly bibtex: string } | null;
}

/** A table that can be asked for. */
export interface Table {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly publisher: string;
  readonly key: readonly string[];
  readonly columns: readonly Column[];
  readonly parameters: readonly Parameter[];
  readonly operation: { readonly name: string; readonly text: string };
  /** Of all that it is made by. */
  readonly hash: string;
  /** The rows of a page of the answer; null where what they would belong to is not there. */
  rowsOf(data: unknown, given: Given): readonly Row[] | null;
  /** What the answer says of itself. */
  saidOf(data: unknown): Said;
  /** What to ask for the next page after; null after the last. */
  nextOf(data: unknown): string | null;
}

/** By name. */
export type Tables = ReadonlyMap<string, Table>;
