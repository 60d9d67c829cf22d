import { kilometresOf, type Page, readCountry, readFilter, readNear } from '@spine/kit';
import type { Context } from '../context.ts';
import type { QueryCertificationRegisterArgs } from '../generated/types.ts';
import type { CertificateRecord, CertificationRecord } from '../models/Certificate.ts';
import { certificateOf } from '../models/register/RegisterEntry.ts';
import { certificatesMatching, entriesMatching } from '../models/register/registerMatching.ts';
import { timeOf } from './seenCertificate.ts';

/** A page of the register as of a day: as all is known now or, asked for an instant, as it was known then. */
export async function registerPage(
  { first, after, asOf: day, knownAt: instant, ...filter }: QueryCertificationRegisterArgs,
  context: Context,
): Promise<Page<CertificationRecord>> {
  const { asOf, knownAt } = timeOf({ asOf: day, knownAt: instant }, context);
  const asked = readFilter(filter, { country: readCountry, near: readNear });
  const seen = (certificate: CertificateRecord, metres?: number): CertificationRecord => ({
    ...{ certificate, asOf, knownAt },
    ...(metres !== undefined && { kilometres: toTheMetre(kilometresOf(metres)) }),
  });
  if (knownAt === null) {
    const page = await context.page(certificatesMatching(asked, asOf), { first, after });
    return pageOf(page, (certificate) => seen(certificate, certificate.metres));
  }
  const page = await context.page(entriesMatching(asked, asOf, knownAt), { first, after });
  return pageOf(page, (entry) => seen(certificateOf(entry), entry.metres));
}

function pageOf<R, S>({ edges, nodes, ...page }: Page<R>, seen: (record: R) => S): Page<S> {
  return {
    ...page,
    nodes: nodes.map(seen),
    edges: () => edges().map(({ cursor, node }) => ({ cursor, node: seen(node) })),
  };
}

function toTheMetre(kilometres: number): number {
  return Math.round(kilometres * 1_000) / 1_000;
}
