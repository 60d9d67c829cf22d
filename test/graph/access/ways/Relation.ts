import type { Viewer } from '@spine/kit';
import type { Connection } from 'mongoose';

/** An object of an answer. */
export type Told = Readonly<Record<string, unknown>>;

/** Whether somebody stands in the relation that a policy is named for, to an object of an answer. */
export type Relation = (viewer: Viewer, object: Told) => boolean;

export type Relations = Readonly<Record<string, Relation>>;

export function has({ scopes }: Viewer, scope: string): boolean {
  return scopes.includes(scope);
}

/** Whose token it is; empty where it is nobody's. */
export function personOf({ claims }: Viewer): string {
  return (claims.person_id as string | undefined) ?? '';
}

/** A collection's rows, by id. */
export async function rowsOf<Row>(connection: Connection, collection: string) {
  const rows = await connection.collection(collection).find().toArray();
  return new Map(rows.map((row) => [String(row._id), row as unknown as Row]));
}
