import {
  type Credential,
  credentialSchema,
  readAs,
  type StatusEntry,
  type StatusListCredential,
  type StatusPurpose,
  statusListSchema,
} from './Credential.ts';
import { CredentialError, openCredential, type VerifyingKeys } from './jwt.ts';
import { decodeStatusList, hasStatus } from './statusList.ts';

/** Whom a verifier trusts. */
export interface TrustedIssuer {
  /** Its address, as it stands in what it issues. */
  readonly issuer: string;
  readonly keys: VerifyingKeys;
}

/** A status list that its issuer has signed. */
export interface OpenedList {
  readonly credential: StatusListCredential;
  readonly bits: Uint8Array;
}

/** Status lists by their addresses. */
export type StatusLists = ReadonlyMap<string, OpenedList>;

/** How a credential stands at an instant; `UNKNOWN` where the lists do not tell. */
export type Standing = 'VALID' | 'NOT_YET_VALID' | 'EXPIRED' | 'SUSPENDED' | 'REVOKED' | 'UNKNOWN';

/** What came of verifying a credential that its issuer has signed. */
export interface CredentialVerdict {
  readonly standing: Standing;
  readonly credential: Credential;
  /** What stands in the way of knowing: null where it is known. */
  readonly missing: string | null;
}

/**
 * Opens status lists.
 *
 * @param texts compact JWS
 * @throws CredentialError for one that the issuer did not sign
 */
export async function openStatusLists(
  texts: readonly string[],
  trusted: TrustedIssuer,
): Promise<StatusLists> {
  const opened = texts.map(async (text): Promise<[string, OpenedList]> => {
    const credential = readAs(statusListSchema, await openCredential(text, trusted.keys));
    refuseOthers(credential, trusted);
    const bits = decodeStatusList(credential.credentialSubject.encodedList);
    return [credential.id, { credential, bits }];
  });
  return new Map(await Promise.all(opened));
}

/**
 * Verifies a credential from what is given alone; nothing is fetched. As a register tells a status: revoked before
 * expired before suspended before valid.
 *
 * @param text compact JWS
 * @throws CredentialError when the issuer did not sign it so
 */
export async function verifyCredential(
  text: string,
  trusted: TrustedIssuer,
  lists: StatusLists,
  at: Date,
): Promise<CredentialVerdict> {
  const credential = readAs(credentialSchema, await openCredential(text, trusted.keys));
  refuseOthers(credential, trusted);
  const read = credential.credentialStatus.map((entry) => readStatus(entry, lists, at));
  const missing = read.find((each) => each.missing !== null)?.missing ?? null;
  const set = read.filter((each) => each.isSet).map(({ purpose }) => purpose);
  const standing = standingOf(credential, set, missing !== null, at);
  return { standing, credential, missing: standing === 'UNKNOWN' ? missing : null };
}

function standingOf(
  { validFrom, validUntil }: Credential,
  set: readonly StatusPurpose[],
  isUnknown: boolean,
  at: Date,
): Standing {
  if (set.includes('revocation')) return 'REVOKED';
  if (new Date(validUntil) < at) return 'EXPIRED';
  if (isUnknown) return 'UNKNOWN';
  if (at < new Date(validFrom)) return 'NOT_YET_VALID';
  return set.includes('suspension') ? 'SUSPENDED' : 'VALID';
}

/** What the lists say of one entry at the instant: a list of another time, or of nothing that was asked, says nothing. */
function readStatus(entry: StatusEntry, lists: StatusLists, at: Date) {
  const { statusPurpose: purpose, statusListIndex, statusListCredential: id } = entry;
  const list = lists.get(id);
  const unknown = (missing: string) => ({ purpose, isSet: false, missing });
  if (!list) return unknown(`the status list ${id} is not among the files`);
  const { validFrom, validUntil, credentialSubject } = list.credential;
  if (credentialSubject.statusPurpose !== purpose)
    throw new CredentialError(`${id} is no list of ${purpose} (STATUS_VERIFICATION_ERROR).`);
  if (at < new Date(validFrom) || new Date(validUntil) < at)
    return unknown(`the status list ${id} tells of ${validFrom} to ${validUntil} alone`);
  return { purpose, isSet: hasStatus(list.bits, Number(statusListIndex)), missing: null };
}

function refuseOthers({ issuer }: { readonly issuer: string }, trusted: TrustedIssuer): void {
  if (issuer !== trusted.issuer)
    throw new CredentialError(`It is issued by ${issuer}, and the keys are of ${trusted.issuer}.`);
}
