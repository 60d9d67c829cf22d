import {
  AsyncByteQueue,
  Bool,
  type DataType,
  DateDay,
  Field,
  Float64,
  Int32,
  List,
  makeData,
  RecordBatch,
  RecordBatchStreamWriter,
  Schema,
  Struct,
  TimestampMillisecond,
  Utf8,
  vectorFromArray,
} from 'apache-arrow';
import type { Cell, Column, Row, ValueKind } from '../catalogue/Table.ts';
import type { About } from './Form.ts';

/** Takes what is written when it is told to; the queue itself hands it out as it likes. */
class Bytes extends AsyncByteQueue {
  private written: Uint8Array[] = [];

  override write(bytes: Uint8Array): void {
    this.written.push(bytes);
  }

  take(): Uint8Array {
    const all = Buffer.concat(this.written);
    this.written = [];
    return all;
  }
}

/** Writes an Arrow IPC stream. */
export async function* arrowBytes(
  { table, citation, describedBy }: About,
  pages: AsyncIterable<readonly Row[]>,
): AsyncGenerator<Uint8Array> {
  const fields = table.columns.map(fieldOf);
  const about = { title: table.title, citation: citation.text, describedBy };
  const schema = new Schema(fields, new Map(Object.entries(about)));
  const bytes = new Bytes();
  const writer = new RecordBatchStreamWriter();
  writer.reset(bytes, schema);
  yield bytes.take();
  for await (const rows of pages) {
    if (rows.length === 0) continue;
    writer.write(batchOf(schema, table.columns, rows));
    yield bytes.take();
  }
  writer.finish();
  yield bytes.take();
}

function batchOf(schema: Schema, columns: readonly Column[], rows: readonly Row[]): RecordBatch {
  const children = schema.fields.map(({ type }, index) => {
    const kind = columns[index]?.kind ?? 'text';
    const values = rows.map((row) => arrowValue(row[index] ?? null, kind));
    return vectorFromArray(values, type).data[0];
  });
  const type = new Struct(schema.fields);
  const data = makeData({
    type,
    length: rows.length,
    nullCount: 0,
    children: children.flatMap((child) => child ?? []),
  });
  return new RecordBatch(schema, data);
}

function fieldOf({ name, kind, isList, isRequired, description, unit }: Column): Field {
  const type = typeOf(kind);
  const about = Object.entries({ description, unit }).filter(([, text]) => text !== null);
  return new Field(
    name,
    isList ? new List(new Field('item', type, false)) : type,
    !isRequired,
    new Map(about as [string, string][]),
  );
}

function typeOf(kind: ValueKind): DataType {
  const types: Record<ValueKind, () => DataType> = {
    text: () => new Utf8(),
    code: () => new Utf8(),
    integer: () => new Int32(),
    number: () => new Float64(),
    boolean: () => new Bool(),
    day: () => new DateDay(),
    instant: () => new TimestampMillisecond('UTC'),
  };
  return types[kind]();
}

/** Days and instants as Arrow's builders take them. */
function arrowValue(cell: Cell, kind: ValueKind): unknown {
  if (cell === null) return null;
  if (typeof cell === 'object') return cell.map((value) => arrowValue(value, kind));
  if (kind === 'day') return new Date(`${cell}T00:00:00Z`);
  return kind === 'instant' ? Date.parse(String(cell)) : cell;
}
