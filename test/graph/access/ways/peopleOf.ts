import type { Viewer } from '@spine/kit';
import type { Connection } from 'mongoose';
import { type Cast, castOf, type Role } from '../cast.ts';
import { centreRelations } from './centreRelations.ts';
import { grantRelations } from './grantRelations.ts';
import { personOf, type Relations } from './Relation.ts';

/** The cast, and how each of them is related to whatever is read. */
export interface People extends Cast {
  readonly things: Cast['things'] & {
    /** Whose spine unit the centre is. */
    readonly hospital: string;
  };
  readonly relations: Relations;
}

/** Reads cast and relations from the databases as they are now. */
export async function peopleOf(connections: readonly Connection[]): Promise<People> {
  const [organizations] = connections as [Connection];
  const { things, viewers } = await castOf(connections);
  const named = async (role: Role) => {
    const someone = await organizations.collection('people').findOne({}, { sort: { _id: -1 } });
    return { ...viewers[role], claims: { person_id: String(someone?._id) } } as Viewer;
  };
  const centre = await organizations.collection('centres').findOne({ _id: things.centre as never });
  return {
    things: { ...things, hospital: String(centre?.organizationId) },
    // What they read is told in the ledger by their names, so that they are people who have one.
    viewers: { ...viewers, committee: await named('committee'), steward: await named('steward') },
    relations: await relationsOf(connections, things),
  };
}

/** How everybody is related to whatever is read, by the rows as they are now. */
export async function relationsOf(
  connections: readonly Connection[],
  things: Cast['things'],
): Promise<Relations> {
  const [, , grants, quality] = connections as [never, never, Connection, Connection];
  return {
    ...(await centreRelations(quality, things)),
    ...(await grantRelations(grants)),
    own_person: (viewer, { id }) => personOf(viewer) === id,
  };
}
