import { dayOf, refuse, type Write } from '@spine/kit';
import {
  CertificationSchemeModel,
  type CertificationSchemeRecord,
} from '../CertificationScheme.ts';
import { SchemeVersionModel, type SchemeVersionRecord } from '../SchemeVersion.ts';

/** The version that something of a file is judged by. */
export function versionOf(
  { versionId }: { readonly versionId: string },
  { session }: Pick<Write, 'session'>,
): Promise<SchemeVersionRecord> {
  return SchemeVersionModel.findById(versionId).session(session).lean().orFail().exec();
}

/** A scheme and its version in force today; refuses where there is none. */
export async function schemeInForce(
  schemeCode: string,
  { session, now }: Write,
): Promise<{ scheme: CertificationSchemeRecord; version: SchemeVersionRecord }> {
  const scheme = await CertificationSchemeModel.findById(schemeCode).session(session).lean().exec();
  if (!scheme) return refuse('schemeCode', 'SCHEME_UNKNOWN', `There is no scheme ${schemeCode}.`);
  const version = await SchemeVersionModel.findOne({
    schemeCode,
    inForceFrom: { $lte: dayOf(now) },
  })
    .sort({ inForceFrom: -1 })
    .session(session)
    .lean()
    .exec();
  if (!version)
    return refuse('schemeCode', 'NO_VERSION_IN_FORCE', 'No version of the scheme is in force yet.');
  return { scheme, version };
}
