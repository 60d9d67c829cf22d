import { readCountry, readId, readNear, type WriteResult } from '@spine/kit';
import type { MutationResolvers } from '../generated/types.ts';
import type { ApplicationRecord } from '../models/Application.ts';
import type { AuditRecord } from '../models/Audit.ts';
import type { DecisionRecord } from '../models/Decision.ts';
import type { FindingRecord } from '../models/Finding.ts';
import { beginVisit } from '../models/lifecycle/beginVisit.ts';
import { completeApplication, withdrawApplication } from '../models/lifecycle/changeApplication.ts';
import { correctCertificateEvent } from '../models/lifecycle/correctCertificateEvent.ts';
import { decideOnApplication } from '../models/lifecycle/decideOnApplication.ts';
import { decideOnCertificate } from '../models/lifecycle/decideOnCertificate.ts';
import { fileApplication } from '../models/lifecycle/fileApplication.ts';
import { escalateFindings, raiseFinding } from '../models/lifecycle/raiseFinding.ts';
import { recordAssessments } from '../models/lifecycle/recordAssessments.ts';
import { recordCorrectiveAction } from '../models/lifecycle/recordCorrectiveAction.ts';
import { replaceAuditor } from '../models/lifecycle/replaceAuditor.ts';
import { reportAudit } from '../models/lifecycle/reportAudit.ts';
import {
  requestCertificateChange,
  takeBackCertificateRequest,
} from '../models/lifecycle/requestCertificateChange.ts';
import { scheduleAudit } from '../models/lifecycle/scheduleAudit.ts';
import { verifyFinding } from '../models/lifecycle/verifyFinding.ts';
import { publishSchemeVersion } from '../models/publishSchemeVersion.ts';

/** What changes certification files, by command. */
export const certificationMutations = {
  fileApplication: async (_root, { input }, context) => {
    readIds(input, 'centreId', 'schemeCode', 'certificateNumber');
    return applied(await fileApplication(input, context));
  },
  completeApplication: async (_root, { input }, context) => {
    readIds(input, 'applicationId');
    return applied(await completeApplication(input, context));
  },
  withdrawApplication: async (_root, { input }, context) => {
    readIds(input, 'applicationId');
    return applied(await withdrawApplication(input, context));
  },

  scheduleAudit: async (_root, { input }, context) => {
    readIds(input, 'applicationId', 'certificateNumber');
    for (const { personId } of input.team) readId(personId, 'personId');
    return audited(await scheduleAudit(input, context));
  },
  replaceAuditor: async (_root, { input }, context) => {
    readIds(input, 'auditId', 'personId', 'replacementId');
    return audited(await replaceAuditor(input, context));
  },
  beginVisit: async (_root, { input }, context) => {
    readIds(input, 'auditId');
    return audited(await beginVisit(input, context));
  },
  recordAssessments: async (_root, { input }, context) => {
    readIds(input, 'auditId');
    return audited(await recordAssessments(input, context));
  },
  reportAudit: async (_root, { input }, context) => {
    readIds(input, 'auditId');
    return audited(await reportAudit(input, context));
  },

  raiseFinding: async (_root, { input }, context) => {
    readIds(input, 'auditId');
    return found(await raiseFinding(input, context));
  },
  escalateFindings: async (_root, { input }, context) => {
    readIds(input, 'auditId');
    for (const id of input.findingIds) readId(id, 'findingIds');
    return found(await escalateFindings(input, context));
  },
  recordCorrectiveAction: async (_root, { input }, context) => {
    readIds(input, 'findingId');
    return found(await recordCorrectiveAction(input, context));
  },
  verifyFinding: async (_root, { input }, context) => {
    readIds(input, 'findingId');
    return found(await verifyFinding(input, context));
  },
  decideOnApplication: async (_root, { input }, context) => {
    readIds(input, 'applicationId', 'auditId');
    for (const id of input.deciderIds) readId(id, 'deciderIds');
    if (input.country) readCountry(input.country);
    const { location, ...rest } = input;
    const at = location && pointAt(location);
    return decided(await decideOnApplication({ ...rest, ...(at && { location: at }) }, context));
  },
  decideOnCertificate: async (_root, { input }, context) => {
    readIds(input, 'certificateNumber', 'auditId');
    for (const id of input.deciderIds) readId(id, 'deciderIds');
    return decided(await decideOnCertificate(input, context));
  },
  requestCertificateChange: async (_root, { input }, context) => {
    readIds(input, 'certificateNumber');
    const { record, userErrors } = await requestCertificateChange(input, context);
    return { request: record, userErrors };
  },
  takeBackCertificateRequest: async (_root, { input }, context) => {
    readIds(input, 'requestId');
    const { record, userErrors } = await takeBackCertificateRequest(input, context);
    return { request: record, userErrors };
  },
  correctCertificateEvent: async (_root, { input }, context) => {
    readIds(input, 'certificateNumber');
    for (const id of input.deciderIds) readId(id, 'deciderIds');
    return decided(await correctCertificateEvent(input, context));
  },
  publishSchemeVersion: async (_root, { input }, context) => {
    readIds(input, 'schemeCode');
    const { record, userErrors } = await publishSchemeVersion(input, context);
    return { version: record, userErrors };
  },
} satisfies MutationResolvers;

/** A point as models keep it, longitude first. */
function pointAt(point: { readonly latitude: number; readonly longitude: number }) {
  const { latitude, longitude } = readNear({ ...point, kilometres: 1 });
  return { coordinates: [longitude, latitude] as [number, number] };
}

function decided({ record, userErrors }: WriteResult<DecisionRecord>) {
  return { decision: record, userErrors };
}

/** Checks identifiers of an input by their form, as far as they are there. */
function readIds<I extends object>(input: I, ...names: (keyof I & string)[]): void {
  for (const name of names) {
    const id: unknown = input[name];
    if (typeof id === 'string') readId(id, name);
  }
}

function applied({ record, userErrors }: WriteResult<ApplicationRecord>) {
  return { application: record, userErrors };
}

function audited({ record, userErrors }: WriteResult<AuditRecord>) {
  return { audit: record, userErrors };
}

function found({ record, userErrors }: WriteResult<FindingRecord>) {
  return { finding: record, userErrors };
}
