import { claim, type Viewer } from '@spine/kit';
import type { Context } from './context.ts';
import type { ApplicationRecord } from './models/Application.ts';
import type { AwardRecord } from './models/Award.ts';
import { conflictsOfInterest, type Judged } from './rules/conflictsOfInterest.ts';

/** An application, or the award that came of it, as far as it matters who may read it. */
interface Guarded extends Judged {
  readonly callId: string;
}

/** An award as something that somebody judges: the institution is the recipient. */
export function guardedAward({ recipientId, ...award }: AwardRecord): Guarded {
  return { ...award, institutionId: recipientId };
}

/** Whether the viewer applied, or carries out what was applied for. */
export function isInvestigator(viewer: Viewer, { investigatorIds }: Judged): boolean {
  const personId = claim(viewer, 'person_id');
  return may(viewer, 'grants:apply') && personId !== null && investigatorIds.includes(personId);
}

/** Whether the application is the viewer's own. */
export function isApplicant(viewer: Viewer, { applicantId }: ApplicationRecord): boolean {
  return may(viewer, 'grants:apply') && claim(viewer, 'person_id') === applicantId;
}

/**
 * Whether the viewer reviews the application: not before they have disclosed where they work, for which they need
 * nothing of it, and no longer once that shows a conflict of interest.
 */
export async function isReviewer(
  viewer: Viewer,
  application: ApplicationRecord,
  { loaders }: Context,
): Promise<boolean> {
  if (!may(viewer, 'grants:review')) return false;
  const personId = claim(viewer, 'person_id');
  const reviews = await loaders.reviewsByApplication.load(application._id);
  const own = reviews.find(({ reviewerId }) => reviewerId === personId);
  if (!own?.declaration) return false;
  const judge = { personId: own.reviewerId, affiliations: own.declaration.affiliations };
  return conflictsOfInterest(judge, application, own.assignedOn).length === 0;
}

/**
 * Whether the viewer acts for the funder: the call's officer or chairperson, without a conflict of interest,
 * or a steward. An investigator never does: the reviewers' names stay hidden from them whatever office they hold.
 */
export async function isFunder(
  viewer: Viewer,
  guarded: Guarded,
  { loaders, today }: Context,
): Promise<boolean> {
  const personId = claim(viewer, 'person_id');
  if (personId !== null && guarded.investigatorIds.includes(personId)) return false;
  if (may(viewer, 'grants:manage')) return true;
  if (!may(viewer, 'grants:decide')) return false;
  const call = await loaders.callById.load(guarded.callId);
  const panel = [call?.officer, call?.chairperson];
  const judge = panel.find((member) => member?.personId === personId);
  return judge ? conflictsOfInterest(judge, guarded, today).length === 0 : false;
}

/** The applications that the viewer may read at all, in order. */
export async function readableAmong(
  applications: readonly ApplicationRecord[],
  context: Context,
): Promise<ApplicationRecord[]> {
  const verdicts = await Promise.all(applications.map((each) => isReadable(each, context)));
  return applications.filter((_application, index) => verdicts[index]);
}

/** An application that the viewer may read; one of somebody else is null like one that does not exist. */
export async function readableApplication(
  id: string,
  context: Context,
): Promise<ApplicationRecord | null> {
  const application = await context.loaders.applicationById.load(id);
  return application && (await isReadable(application, context)) ? application : null;
}

async function isReadable(application: ApplicationRecord, context: Context): Promise<boolean> {
  const { viewer } = context;
  return (
    isApplicant(viewer, application) ||
    (await isReviewer(viewer, application, context)) ||
    (await isFunder(viewer, application, context))
  );
}

function may(viewer: Viewer, scope: string): boolean {
  return viewer.scopes.includes(scope);
}
