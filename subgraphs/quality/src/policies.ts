import { claim, type Policies, type PolicySubject, readId } from '@spine/kit';
import { auditorOf, isOnCommittee, isOnTeam, isOwnCentre, mayReadFile } from './access.ts';
import type { Context } from './context.ts';

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

/** An identifier in a mutation's input. */
function idIn(args: PolicySubject<Context>['args'], name: string): string {
  const input = args.input as Readonly<Record<string, unknown>>;
  return readId(String(input[name]), name);
}

/** A centre is read as itself, everything of its file by its `centreId`. */
function centreIdOf(source: PolicySubject<Context>['source']): string {
  const { centreId, id } = source as { centreId?: string; id?: string };
  return centreId ?? id ?? '';
}
