import { addDays, addMonths } from '@spine/kit/days';
import type { ApplicationRecord } from '../../models/Application.ts';
import type { AuditRecord } from '../../models/Audit.ts';
import type { DecisionRecord } from '../../models/Decision.ts';
import type { CertificateStepKind } from '../../rules/certificateTimes.ts';
import { type PathologyGroup, pathologyGroups } from '../../rules/pathologyGroup.ts';
import type { CertificationFile } from './CertificationFile.ts';
import type { HeldCertificate } from './HeldCertificate.ts';

/** The day that "now" is in the synthetic world; what is due or suspended is so as seen from it. */
const anchor = '2026-01-01';
/** Surveillance comes a month before each of the first two years is over. */
const surveillanceMonths = [11, 23] as const;

/** A day within so many days from another. */
export function dayFrom({ random }: CertificationFile, from: string, within: number): string {
  return addDays(from, random.integer(0, within));
}

/** Two to four groups of the five. */
function someGroups({ random }: CertificationFile): PathologyGroup[] {
  const chosen = random.sample(pathologyGroups, random.integer(2, 4));
  return pathologyGroups.filter((group) => chosen.includes(group));
}

/** A first application, its documents still missing. */
export function apply(file: CertificationFile, filedOn: string): ApplicationRecord {
  return file.apply({ kind: 'INITIAL', filedOn, scope: someGroups(file) });
}

/** A first application with all documents. */
export function applyInFull(file: CertificationFile, filedOn: string): ApplicationRecord {
  const completeOn = addDays(filedOn, 45);
  return file.apply({ kind: 'INITIAL', filedOn, completeOn, scope: someGroups(file) });
}

/** The audit that an application leads to. */
export function visit(
  file: CertificationFile,
  { _id: applicationId, versionId, scope, kind }: ApplicationRecord,
  visitFrom: string,
): AuditRecord {
  return file.visit({ kind, versionId, scope: [...scope], applicationId, visitFrom });
}

/** The whole way to a certificate from a day on: application, audit, closed findings, decision. */
export function certify(
  file: CertificationFile,
  validFrom: string,
  special: (audit: AuditRecord) => Partial<DecisionRecord> = () => ({}),
): HeldCertificate {
  const application = applyInFull(file, addMonths(validFrom, -10));
  const audit = visit(file, application, addMonths(validFrom, -5));
  if (file.random.chance(0.4)) file.raiseAndClose(audit, 'MAJOR');
  for (let i = file.random.integer(0, 3); i > 0; i -= 1) file.raiseAndClose(audit, 'MINOR');
  if (file.random.chance(0.5)) file.raise(audit, { grade: 'OBSERVATION' });
  const decision = file.decide({
    kind: 'GRANT',
    decidedOn: addDays(validFrom, -20),
    scope: [...application.scope],
    reason: 'All mandatory criteria met.',
    applicationId: application._id,
    auditId: audit._id,
    ...special(audit),
  });
  return file.certify(decision, application.versionId, validFrom);
}

/** Surveillance of a certificate, up to a day. */
export function surveil(
  file: CertificationFile,
  certificate: HeldCertificate,
  until: string = anchor,
): HeldCertificate {
  const { number: certificateNumber, versionId, validFrom, scope } = certificate;
  const visits = surveillanceMonths.map((months) => addMonths(validFrom, months));
  for (const visitFrom of visits.filter((each) => each <= until)) {
    const kind = 'SURVEILLANCE';
    const audit = file.visit({ kind, versionId, scope, certificateNumber, visitFrom });
    if (file.random.chance(0.5)) file.raiseAndClose(audit, 'MINOR');
  }
  return certificate;
}

/** The application to renew a certificate, eight months before it ends. */
export function fileRenewal(
  file: CertificationFile,
  { number: certificateNumber, validUntil, scope }: HeldCertificate,
): ApplicationRecord {
  const filedOn = addMonths(validUntil, -8);
  const completeOn = addDays(filedOn, 30);
  return file.apply({ kind: 'RENEWAL', filedOn, completeOn, scope, certificateNumber });
}

/** A change of a certificate: the decision ten days ahead, and the event it makes. */
export function change(
  file: CertificationFile,
  certificate: HeldCertificate,
  kind: DecisionRecord['kind'],
  event: CertificateStepKind,
  effectiveOn: string,
  details: Partial<DecisionRecord> & { initiatedBy?: 'BODY' | 'CENTRE' } = {},
): DecisionRecord {
  const { initiatedBy = 'BODY', ...decided } = details;
  const decision = file.decide({
    kind,
    decidedOn: addDays(effectiveOn, -10),
    scope: certificate.scope,
    reason: initiatedBy === 'CENTRE' ? 'At the request of the centre.' : 'Synthetic reason.',
    certificateNumber: certificate.number,
    ...decided,
  });
  certificate.record(event, effectiveOn, decision, initiatedBy);
  return decision;
}
