import { claim, claims, type Policies, type PolicySubject, readId, type Viewer } from '@spine/kit';
import type { Context } from './context.ts';
import type { Opened } from './rules/access/centresOf.ts';
import { isOpen } from './rules/breakGlass/grantTimes.ts';

/** Who may see what of a centre. Someone's own centres and person are what their token claims. */
export const policies: Policies<Context> = {
  /** The centre itself, an auditor on one of its teams or with a grant for an emergency, the committee. */
  centre_file: (viewer, { source, context }) => mayReadFile(viewer, centreIdOf(source), context),

  own_centre: (viewer, { source }) => isOwnCentre(viewer, centreIdOf(source)),

  submits_for_own_centre: (viewer, { args }) => {
    const { centreId } = args.input as { centreId: string };
    return isOwnCentre(viewer, centreId);
  },

  // To those who may not change it, something that exists and something that does not are refused alike.
  own_application: async (viewer, { args, context }) => {
    const application = await context.loaders.applicationById.load(idIn(args, 'applicationId'));
    return application !== null && isOwnCentre(viewer, application.centreId);
  },

  own_finding: async (viewer, { args, context }) => {
    const finding = await context.loaders.findingById.load(idIn(args, 'findingId'));
    return finding !== null && isOwnCentre(viewer, finding.centreId);
  },

  own_certificate: async (viewer, { args, context }) => {
    const number = idIn(args, 'certificateNumber');
    const certificate = await context.loaders.certificateByNumber.load(number);
    return certificate !== null && isOwnCentre(viewer, certificate.centreId);
  },

  own_request: async (viewer, { args, context }) => {
    const request = await context.loaders.requestById.load(idIn(args, 'requestId'));
    return request !== null && isOwnCentre(viewer, request.centreId);
  },

  /** The scope alone would do; as a policy, what the committee is answered is recorded like all else that is read. */
  on_committee: isOnCommittee,

  on_audit_team: (viewer, { args, context }) => isOnTeam(viewer, idIn(args, 'auditId'), context),

  found_by_own_team: async (viewer, { args, context }) => {
    const finding = await context.loaders.findingById.load(idIn(args, 'findingId'));
    return finding !== null && isOnTeam(viewer, finding.auditId, context);
  },

  /** To those who may not read it, an audit that exists and one that does not are refused alike. */
  audit_reader: async (viewer, { args, context }) => {
    const audit = await context.loaders.auditById.load(readId(String(args.id)));
    if (isOnCommittee(viewer)) return true;
    return mayReadFile(viewer, audit?.centreId ?? '', context);
  },

  /** An auditor has the work at assigned centres, the committee at all. */
  audit_work: (viewer) => isOnCommittee(viewer) || auditorOf(viewer) !== null,

  /** A steward the ledger of all, a centre its own: whatever else it names, there or not, is refused alike. */
  ledger_reader: (viewer, { args }) =>
    viewer.scopes.includes('ledger:read') || isOwnCentre(viewer, String(args.centre ?? '')),

  /** Whether there is something to open, and for them, is asked once the input is read. */
  breaks_glass: (viewer) => auditorOf(viewer) !== null,

  /** A steward by name: whether it is another person than the holder of a grant has to be known. */
  reviews_grants: (viewer) =>
    viewer.scopes.includes('ledger:read') && claim(viewer, 'person_id') !== null,

  own_assignments: (viewer, { source }) => {
    const { id } = source as { id: string };
    return isOnCommittee(viewer) || auditorOf(viewer) === id;
  },
};

async function mayReadFile(viewer: Viewer, centreId: string, context: Context): Promise<boolean> {
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

async function isOnTeam(viewer: Viewer, auditId: string, context: Context): Promise<boolean> {
  const audit = await context.loaders.auditById.load(auditId);
  const person = claim(viewer, 'person_id');
  return audit?.team.some(({ personId }) => personId === person) ?? false;
}

/** An identifier in a mutation's input. */
function idIn(args: PolicySubject<Context>['args'], name: string): string {
  const input = args.input as Readonly<Record<string, unknown>>;
  return readId(String(input[name]), name);
}

function isOwnCentre(viewer: Viewer, centreId: string): boolean {
  return claims(viewer, 'centre_ids').includes(centreId);
}

function isOnCommittee({ scopes }: Viewer): boolean {
  return scopes.includes('certification:decide');
}

/** The person id of someone who audits, else null. */
function auditorOf(viewer: Viewer): string | null {
  return viewer.scopes.includes('audit:read') ? claim(viewer, 'person_id') : null;
}

/** A centre is read as itself, everything of its file by its `centreId`. */
function centreIdOf(source: PolicySubject<Context>['source']): string {
  const { centreId, id } = source as { centreId?: string; id?: string };
  return centreId ?? id ?? '';
}
