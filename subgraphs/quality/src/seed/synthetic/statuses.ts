import { statusListLength } from '@spine/proof';
import { randomStream } from '@spine/synthetic';
import type { CertificateStatusRecord } from '../../models/credential/CertificateStatus.ts';
import { certificateOf, type RegisterEntryRecord } from '../../models/register/RegisterEntry.ts';
import { claimsOf } from '../../rules/credential/statusEntries.ts';

/** The status entries of the synthetic certificates, all in the first list. One seed gives the same. */
export function syntheticStatuses(
  entries: readonly RegisterEntryRecord[],
  seed: number,
): CertificateStatusRecord[] {
  const random = randomStream(seed, 'quality/statuses');
  const taken = new Set<number>();
  const freeIndex = (): number => {
    const index = random.integer(0, statusListLength - 1);
    return taken.has(index) ? freeIndex() : index;
  };
  return entries.map(certificateOf).flatMap((certificate) =>
    claimsOf(certificate).map((claims, i) => {
      const { _id: certificateNumber } = certificate;
      const index = freeIndex();
      taken.add(index);
      const edition = i + 1;
      return {
        ...{ _id: `${certificateNumber}/${edition}`, certificateNumber, edition },
        ...{ list: 1, index, ...claims },
      };
    }),
  );
}
