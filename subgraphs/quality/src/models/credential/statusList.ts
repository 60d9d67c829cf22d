import { dayOf } from '@spine/kit';
import { type StatusPurpose, statusListCredential, statusPurposes } from '@spine/proof';
import { signing } from '../log/signing.ts';
import { CertificateStatusModel } from './CertificateStatus.ts';
import { latestList } from './keepStatus.ts';

/** The name of a list: `1-revocation`. */
export function statusListName(list: number, purpose: StatusPurpose): string {
  return `${list}-${purpose}`;
}

/** The address at which a list is published. */
export function statusListAddress(issuer: string, name: string): string {
  return `${issuer}/status-lists/${name}`;
}

/** The names of all lists that there are. */
export async function statusListNames(): Promise<string[]> {
  const latest = (await latestList()) ?? 0;
  const lists = Array.from({ length: latest }, (_, i) => i + 1);
  return lists.flatMap((list) => statusPurposes.map((purpose) => statusListName(list, purpose)));
}

/** A list as it is at an instant, signed, as compact JWS; null where there is none of that name. */
export async function signedStatusList(name: string, now: Date): Promise<string | null> {
  if (!(await statusListNames()).includes(name)) return null;
  const [list = '', purpose = ''] = name.split('-');
  const filters = { revocation: revokedOn, suspension: suspendedOn };
  const which = purpose as StatusPurpose;
  const indexes = await indexesOf(filters[which](Number(list), dayOf(now)));
  const { issuer, signCredential } = signing();
  const id = statusListAddress(issuer, name);
  return signCredential(
    statusListCredential({ id, issuer, purpose: which, issuedAt: now, indexes }),
  );
}

function revokedOn(list: number, day: string) {
  return { list, revokedFrom: { $lte: day } };
}

function suspendedOn(list: number, day: string) {
  const stretch = { from: { $lte: day }, $or: [{ until: null }, { until: { $gt: day } }] };
  return { list, suspensions: { $elemMatch: stretch } };
}

async function indexesOf(filter: object): Promise<number[]> {
  const entries = await CertificateStatusModel.find(filter)
    .select({ _id: 0, index: 1 })
    .lean()
    .exec();
  return entries.map(({ index }) => index);
}
