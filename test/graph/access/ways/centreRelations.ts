import type { Viewer } from '@spine/kit';
import type { Connection } from 'mongoose';
import type { Things } from '../cast.ts';
import { has, personOf, type Relations, rowsOf, type Told } from './Relation.ts';

interface Audit {
  readonly centreId: string;
  readonly team: readonly { readonly personId: string }[];
}

interface Grant {
  readonly centreId: string;
  readonly personId: string;
}

/** Who has to do with a centre, by the rows of its audits and of grants for emergencies, which none outlives here. A root field asks about the centre of the cast. */
export async function centreRelations(
  quality: Connection,
  { centre }: Pick<Things, 'centre'>,
): Promise<Relations> {
  const audits = [...(await rowsOf<Audit>(quality, 'audits')).values()];
  const certificates = await rowsOf<{ centreId: string }>(quality, 'certificates');
  const grants = [...(await rowsOf<Grant>(quality, 'breakGlassGrants')).values()];
  const isOpened = (id: string, by: string) =>
    grants.some(({ centreId, personId }) => centreId === id && personId === by);
  const isAudited = (id: string, by: string) =>
    audits.some(
      ({ centreId, team }) => centreId === id && team.some((each) => each.personId === by),
    );
  const mayRead = (viewer: Viewer, id: string) =>
    isAt(viewer, id) ||
    has(viewer, 'certification:decide') ||
    (has(viewer, 'audit:read') &&
      (isAudited(id, personOf(viewer)) || isOpened(id, personOf(viewer))));
  const centreOf = ({ id, number }: Told) =>
    String(number === undefined ? id : certificates.get(String(number))?.centreId);
  return {
    centre_file: (viewer, object) => mayRead(viewer, centreOf(object)),
    own_centre: (viewer, object) => isAt(viewer, centreOf(object)),
    own_assignments: (viewer, { id }) =>
      has(viewer, 'certification:decide') || (has(viewer, 'audit:read') && personOf(viewer) === id),
    audit_reader: (viewer) => mayRead(viewer, centre),
    audit_work: (viewer) => has(viewer, 'certification:decide') || has(viewer, 'audit:read'),
    ledger_reader: (viewer) => has(viewer, 'ledger:read') || isAt(viewer, centre),
  };
}

function isAt({ claims }: Viewer, centre: string): boolean {
  return ((claims.centre_ids as readonly string[] | undefined) ?? []).includes(centre);
}
