import type { Viewer } from '@spine/kit';
import type { Connection } from 'mongoose';
import { testDay } from '../../../support/subgraph.ts';
import { has, personOf, type Relations, rowsOf, type Told } from './Relation.ts';

interface Affiliation {
  readonly organizationId: string;
  readonly centreId?: string | null;
  readonly until?: string | null;
}
interface Seat {
  readonly personId: string;
  readonly affiliations: readonly Affiliation[];
}
/** An application or the award that came of it. */
interface Granted {
  readonly _id: string;
  readonly callId: string;
  readonly applicantId?: string;
  readonly investigatorIds: readonly string[];
  readonly institutionId?: string;
  readonly recipientId?: string;
  readonly centreId?: string | null;
}
interface Review {
  readonly applicationId: string;
  readonly reviewerId: string;
  readonly assignedOn: string;
  readonly declaration?: { readonly affiliations: readonly Affiliation[] } | null;
}

/** Who has to do with applications and awards, by their rows and those of reviews and calls. */
export async function grantRelations(grants: Connection): Promise<Relations> {
  const applications = await rowsOf<Granted>(grants, 'applications');
  const awards = await rowsOf<Granted>(grants, 'awards');
  const reviews = await rowsOf<Review>(grants, 'reviews');
  const decisions = await rowsOf<Review>(grants, 'decisions');
  const calls = await rowsOf<{ officer: Seat; chairperson: Seat }>(grants, 'fundingCalls');

  const isFunder = (viewer: Viewer, of: Granted | undefined) => {
    if (!of || of.investigatorIds.includes(personOf(viewer))) return false;
    const { officer, chairperson } = calls.get(of.callId) ?? {};
    const seat = [officer, chairperson].find((each) => each?.personId === personOf(viewer));
    const isFree = seat !== undefined && !isTied(seat.affiliations, of, testDay);
    return has(viewer, 'grants:manage') || (has(viewer, 'grants:decide') && isFree);
  };
  const isReviewer = (viewer: Viewer, of: Granted | undefined) =>
    has(viewer, 'grants:review') &&
    of !== undefined &&
    !of.investigatorIds.includes(personOf(viewer)) &&
    [...reviews.values()]
      .filter(({ applicationId }) => applicationId === of._id)
      .filter(({ reviewerId }) => reviewerId === personOf(viewer))
      .some(
        ({ declaration, assignedOn }) => !isTied(declaration?.affiliations ?? [], of, assignedOn),
      );
  const applies = (viewer: Viewer) => has(viewer, 'grants:apply');
  const application = ({ id }: Told) => applications.get(String(id));
  const award = ({ id }: Told) => awards.get(String(id));
  const applied = (of: Review | undefined) => applications.get(of?.applicationId ?? '');
  return {
    application_applicant: (viewer, object) =>
      applies(viewer) && application(object)?.applicantId === personOf(viewer),
    application_reviewer: (viewer, object) => isReviewer(viewer, application(object)),
    application_funder: (viewer, object) => isFunder(viewer, application(object)),
    review_reviewer: (viewer, { id }) =>
      has(viewer, 'grants:review') && reviews.get(String(id))?.reviewerId === personOf(viewer),
    review_funder: (viewer, { id }) => isFunder(viewer, applied(reviews.get(String(id)))),
    decision_funder: (viewer, { id }) => isFunder(viewer, applied(decisions.get(String(id)))),
    award_investigator: (viewer, object) =>
      applies(viewer) && (award(object)?.investigatorIds ?? []).includes(personOf(viewer)),
    award_funder: (viewer, object) => isFunder(viewer, award(object)),
  };
}

/** Whether somebody works, or worked within three years before a day, where the money goes. */
function isTied(affiliations: readonly Affiliation[], of: Granted, day: string): boolean {
  const threeYearsBefore = `${Number(day.slice(0, 4)) - 3}${day.slice(4)}`;
  const isThere = ({ organizationId, centreId }: Affiliation) =>
    organizationId === (of.institutionId ?? of.recipientId) ||
    (centreId !== undefined && centreId !== null && centreId === of.centreId);
  return affiliations.some((each) => isThere(each) && (each.until ?? day) >= threeYearsBefore);
}
