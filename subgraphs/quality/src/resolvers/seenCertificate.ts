import { BadArgumentError, dayOf, type Soon, whenKnown } from '@spine/kit';
import type { Context } from '../context.ts';
import type { CertificateRecord, SeenCertificate } from '../models/Certificate.ts';
import { certificateOf } from '../models/register/RegisterEntry.ts';
import { knownAt } from '../rules/knownAt.ts';

/** A day, and an instant to go back to in what is known, as a client sent them. */
export interface AskedTime {
  readonly asOf?: string | null | undefined;
  readonly knownAt?: Date | null | undefined;
}

/** What a question about the register goes back to. */
export interface SeenTime {
  readonly asOf: string;
  readonly knownAt: Date | null;
}

/**
 * The day asked for; without one that of the instant asked for, and today without either.
 *
 * @throws BadArgumentError for an instant to come, of which nobody knows what will be known
 */
export function timeOf({ asOf, knownAt }: AskedTime, { now, today }: Context): SeenTime {
  if (knownAt && knownAt > now)
    throw new BadArgumentError('knownAt', `expected ${now.toISOString()} or earlier.`);
  return { asOf: asOf ?? (knownAt ? dayOf(knownAt) : today), knownAt: knownAt ?? null };
}

/** A certificate with the time that it is seen at; null where the register did not know it then. */
export function certificateSeen(
  certificate: CertificateRecord,
  time: SeenTime,
  { loaders }: Context,
): Soon<(SeenCertificate & SeenTime) | null> {
  const { knownAt: instant } = time;
  if (instant === null) return { ...certificate, ...time };
  return whenKnown(loaders.entriesByCentre.load(certificate.centreId), (entries) => {
    const own = entries.filter(({ certificateNumber }) => certificateNumber === certificate._id);
    const entry = knownAt(own, instant);
    return entry && { ...certificateOf(entry), ...time };
  });
}

/** A certificate seen anew where a field asks so, else as it was seen further up. */
export function seenAgain(
  certificate: SeenCertificate,
  asked: AskedTime,
  context: Context,
): Soon<(SeenCertificate & SeenTime) | null> {
  if (asked.knownAt) return certificateSeen(certificate, timeOf(asked, context), context);
  const { asOf = context.today, knownAt = null } = certificate;
  return { ...certificate, asOf: asked.asOf ?? asOf, knownAt };
}
