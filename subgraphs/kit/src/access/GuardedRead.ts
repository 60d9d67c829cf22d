import type { GraphQLResolveInfo } from 'graphql';
import type { AskedOperation } from '../request/AskedOperation.ts';
import { selectedFields } from './selectedFields.ts';

/** Something that policies let somebody read. */
export interface GuardedRead {
  /** The field that the policies guard: `Centre.certificationFile`. */
  readonly coordinate: string;
  readonly policies: readonly string[];
  /** The field and all that was selected below it, as coordinates, each once. */
  readonly fields: readonly string[];
  readonly source: unknown;
  readonly args: Readonly<Record<string, unknown>>;
  /** What its resolver found. */
  readonly value: unknown;
  /** Where it stands in the answer. */
  readonly path: readonly (string | number)[];
}

/** Records what policies let through, before it is answered; a rejection takes it back. */
export type RecordReads<Context> = (
  reads: readonly GuardedRead[],
  context: Context,
  operation: AskedOperation,
) => Promise<void>;

/** What a guard knows of a read when its field has been resolved. */
type Resolved = Omit<GuardedRead, 'fields' | 'path'>;

/**
 * Notes a read. What a mutation answers is one where its payload was asked for more than what was wrong with the
 * input.
 */
export function noteRead(reads: GuardedRead[], read: Resolved, info: GraphQLResolveInfo): void {
  const below = selectedFields(info);
  const isPayload = info.parentType === info.schema.getMutationType();
  if (isPayload && below.every(tellsOfInput)) return;
  reads.push({ ...read, fields: [read.coordinate, ...below], path: pathOf(info) });
}

function tellsOfInput(coordinate: string): boolean {
  return coordinate.startsWith('UserError.') || coordinate.endsWith('.userErrors');
}

function pathOf({ path }: GraphQLResolveInfo): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let at: GraphQLResolveInfo['path'] | undefined = path; at; at = at.prev) keys.push(at.key);
  return keys.reverse();
}
