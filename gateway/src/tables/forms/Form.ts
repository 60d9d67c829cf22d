import type { Row, Table } from '../catalogue/Table.ts';
import type { Citation } from '../describe/citation.ts';

/** What a downloaded table says of itself, where its form has room for it. */
export interface About {
  readonly table: Table;
  readonly citation: Citation;
  /** The address of the description of its columns. */
  readonly describedBy: string;
}

/** A form that tables are answered in. */
export interface Form {
  /** As the end of a file's name. */
  readonly extension: string;
  readonly mediaType: string;
  /** Writes a table page by page, each when it is asked for. */
  write(about: About, pages: AsyncIterable<readonly Row[]>): AsyncIterable<Uint8Array | string>;
}
