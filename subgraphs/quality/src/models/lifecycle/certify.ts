import { dayOf, type Point, type Write } from '@spine/kit';
import { addDays, yearOf } from '@spine/kit/days';
import type { ApplicationRecord } from '../Application.ts';
import {
  CertificateModel,
  type CertificateRecord,
  type IssuedCertificate,
} from '../Certificate.ts';
import type { DecisionRecord } from '../Decision.ts';
import { appendCertificateEvent, issueCertificate } from '../register/appendCertificateEvent.ts';
import { versionOf } from './versions.ts';

/** What a grant says of the certificate. */
export interface CertifyingInput {
  readonly effectiveOn?: string | null | undefined;
  readonly country?: string | null | undefined;
  readonly location?: Omit<Point, 'type'> | null | undefined;
}

/** Enters into the register what follows from a decision to grant, to renew or to widen. */
export async function certify(
  { effectiveOn, country, location }: CertifyingInput,
  { centreId, kind, versionId }: ApplicationRecord,
  named: CertificateRecord | null,
  { _id: decisionId, scope }: DecisionRecord,
  within: Write,
): Promise<CertificateRecord> {
  const today = dayOf(within.now);
  const event = { scope, initiatedBy: 'BODY', decisionId } as const;
  const from = effectiveOn ?? today;
  if (named && kind === 'SCOPE_EXTENSION') {
    const extended = { ...event, kind: 'SCOPE_EXTENDED', effectiveOn: from } as const;
    return appendCertificateEvent(
      within,
      { ...extended, certificateNumber: named._id },
      named.revision,
    );
  }
  const { schemeCode } = await versionOf({ versionId }, within);
  const place = named?.location ?? (location && { type: 'Point' as const, ...location });
  const issued: IssuedCertificate = {
    _id: await nextNumber(schemeCode, today, within),
    centreId,
    country: named?.country ?? country ?? '',
    ...(place && { location: place }),
    versionId,
    grantedOn: today,
  };
  return issueCertificate(within, issued, {
    ...event,
    ...(named
      ? { kind: 'RENEWED', effectiveOn: addDays(named.validUntil, 1) }
      : { kind: 'GRANTED', effectiveOn: from }),
  });
}

/** `SSCOE-2026-00001`: of two that take one number at once, MongoDB runs the second again. */
async function nextNumber(schemeCode: string, day: string, { session }: Write): Promise<string> {
  const prefix = `${schemeCode}-${yearOf(day)}-`;
  const last = await CertificateModel.findOne({ _id: { $gte: prefix, $lt: `${prefix}:` } })
    .sort({ _id: -1 })
    .session(session)
    .lean()
    .exec();
  const serial = last ? Number(last._id.slice(prefix.length)) + 1 : 1;
  return `${prefix}${String(serial).padStart(5, '0')}`;
}
