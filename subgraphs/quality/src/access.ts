import { claim, claims, type Viewer } from '@spine/kit';
import type { Context } from './context.ts';
import type { Opened } from './rules/access/centresOf.ts';
import { isOpen } from './rules/breakGlass/grantTimes.ts';

/** Whether a centre's file is open to someone, by right or by a grant for an emergency. */
export async function mayReadFile(
  viewer: Viewer,
  centreId: string,
  context: Context,
): Promise<boolean> {
  if (await readsByRight(viewer, centreId, context)) return true;
  return (await openGrantOf(viewer, context))?.centreId === centreId;
}

async function readsByRight(viewer: Viewer, centreId: string, context: Opening): Promise<boolean> {
  if (isOwnCentre(viewer, centreId) || isOnCommittee(viewer)) return true;
  return (await assignedCentres(viewer, context)).includes(centreId);
}

/** What it takes to know which files are open to somebody. */
type Opening = Pick<Context, 'loaders' | 'now'>;

/** The centres that an auditor is assigned to, by whatever audit. */
export async function assignedCentres(
  viewer: Viewer,
  { loaders }: Pick<Opening, 'loaders'>,
): Promise<readonly string[]> {
  const auditor = auditorOf(viewer);
  const assignments = auditor === null ? [] : await loaders.auditsByMember.load(auditor);
  return assignments.map(({ audit }) => audit.centreId);
}

/** The centres of the audits that an auditor was replaced in: closed now, but read before. */
export async function formerCentres(
  viewer: Viewer,
  { loaders }: Pick<Opening, 'loaders'>,
): Promise<readonly string[]> {
  const auditor = auditorOf(viewer);
  const left = auditor === null ? [] : await loaders.auditsByFormerMember.load(auditor);
  return left.map(({ audit }) => audit.centreId);
}

/** All grants that an auditor ever had, open or over. */
export async function grantsOf(viewer: Viewer, { loaders }: Pick<Opening, 'loaders'>) {
  const auditor = auditorOf(viewer);
  return auditor === null ? [] : loaders.grantsByPerson.load(auditor);
}

/** The grant that is open to an auditor at the instant of the request. */
async function openGrantOf(viewer: Viewer, context: Opening) {
  const grants = await grantsOf(viewer, context);
  return grants.find((grant) => isOpen(grant, context.now)) ?? null;
}

/** The grant by which alone someone reads a centre's file; null for whoever needs none, and who has none. */
export async function grantFor(
  viewer: Viewer,
  centreId: string,
  context: Opening,
): Promise<string | null> {
  if (await readsByRight(viewer, centreId, context)) return null;
  const grant = await openGrantOf(viewer, context);
  return grant?.centreId === centreId ? grant._id : null;
}

/** The centre whose file a grant alone opens to someone; null where there is none. */
async function grantedCentre(viewer: Viewer, context: Opening): Promise<string | null> {
  const grant = await openGrantOf(viewer, context);
  if (!grant || (await readsByRight(viewer, grant.centreId, context))) return null;
  return grant.centreId;
}

/** The centres whose files are open to an auditor, by assignment or a grant; null for the committee, which reads all. */
export async function openCentres(
  viewer: Viewer,
  context: Opening,
): Promise<readonly string[] | null> {
  if (isOnCommittee(viewer)) return null;
  const grant = await openGrantOf(viewer, context);
  const assigned = await assignedCentres(viewer, context);
  return [...new Set([...assigned, ...(grant ? [grant.centreId] : [])])];
}

/** What is open to someone, whether by right or by a grant. */
export async function openedTo(viewer: Viewer, context: Opening): Promise<Opened> {
  const [granted, centres] = await Promise.all([
    grantedCentre(viewer, context),
    openCentres(viewer, context),
  ]);
  return { granted, centres };
}

/** Whether someone is on the team of an audit now. */
export async function isOnTeam(
  viewer: Viewer,
  auditId: string,
  context: Context,
): Promise<boolean> {
  const audit = await context.loaders.auditById.load(auditId);
  const person = claim(viewer, 'person_id');
  return audit?.team.some(({ personId }) => personId === person) ?? false;
}

/** Whether someone acts for a centre, by what their token claims. */
export function isOwnCentre(viewer: Viewer, centreId: string): boolean {
  return claims(viewer, 'centre_ids').includes(centreId);
}

/** Whether someone decides on certificates. */
export function isOnCommittee({ scopes }: Viewer): boolean {
  return scopes.includes('certification:decide');
}

/** The person id of someone who audits, else null. */
export function auditorOf(viewer: Viewer): string | null {
  return viewer.scopes.includes('audit:read') ? claim(viewer, 'person_id') : null;
}
