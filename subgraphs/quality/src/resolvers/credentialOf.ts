import { statusPurposes } from '@spine/proof';
import type { Context } from '../context.ts';
import type { CertificateRecord } from '../models/Certificate.ts';
import type { CertificateStatusRecord } from '../models/credential/CertificateStatus.ts';
import { statusListAddress, statusListName } from '../models/credential/statusList.ts';
import { logEntryId } from '../models/log/appendToLog.ts';
import { type Signing, signing } from '../models/log/signing.ts';
import {
  type CertifiedCentre,
  certificateCredential,
} from '../rules/credential/certificateCredential.ts';
import { claimsOn, isSameClaim } from '../rules/credential/statusEntries.ts';

/**
 * A certificate's credential as of today, signed, as compact JWS. Null of one without an entry in the status lists or
 * the log, which no mutation leaves behind.
 */
export async function credentialOf(
  certificate: CertificateRecord,
  centre: CertifiedCentre,
  { loaders, today }: Context,
): Promise<string | null> {
  const { _id: number, centreId, versionId, grantedOn } = certificate;
  const [statuses, version, granted] = await Promise.all([
    loaders.statusesByCertificate.load(number),
    loaders.versionById.load(versionId),
    loaders.logEntryById.load(logEntryId('CERTIFICATE_EVENT', `${number}/1`)),
  ]);
  const claims = claimsOn(certificate, today);
  const entry = statuses.findLast((each) => isSameClaim(each, claims));
  if (!entry || !version || !granted) return null;
  const by = signing();
  const { issuer, origin: log } = by;
  const leafHash = Buffer.from(granted.leafHash, 'base64').toString('hex');
  const scheme = { scheme: version.schemeCode, version: version.version };
  const status = statusOf(entry, by);
  const facts = { issuer, number, grantedOn, ...scheme, centreId, centre, claims, status };
  return by.signCredential(certificateCredential({ ...facts, logged: { log, leafHash } }));
}

/** Where to look whether it still counts. */
function statusOf({ list, index }: CertificateStatusRecord, { issuer }: Signing) {
  return statusPurposes.map((statusPurpose) => ({
    type: 'BitstringStatusListEntry' as const,
    statusPurpose,
    statusListIndex: String(index),
    statusListCredential: statusListAddress(issuer, statusListName(list, statusPurpose)),
  }));
}
