import { randomInt } from 'node:crypto';
import { statusListLength } from '@spine/proof';
import type { ClientSession } from 'mongoose';
import { statusChanges } from '../../rules/credential/statusEntries.ts';
import type { CertificateRecord } from '../Certificate.ts';
import { CertificateStatusModel, type CertificateStatusRecord } from './CertificateStatus.ts';

/** Places that are tried before a list counts as full: all are taken in a list that is full to nine tenths, hardly before. */
const tries = 32;

/** A place in the status lists. */
type Place = Pick<CertificateStatusRecord, 'list' | 'index'>;

/**
 * Brings a certificate's entries in the status lists up to date, in the transaction that changes it.
 *
 * @param today the day of the change
 * @param session null for a migration, which runs alone
 */
export async function keepStatus(
  certificate: CertificateRecord,
  today: string,
  session: ClientSession | null,
): Promise<void> {
  const { _id: certificateNumber } = certificate;
  const entries = await CertificateStatusModel.find({ certificateNumber })
    .sort({ edition: 1 })
    .session(session)
    .lean()
    .exec();
  const { changed, added } = statusChanges(certificate, entries, today);
  for (const entry of changed)
    await CertificateStatusModel.replaceOne({ _id: entry._id }, entry, { runValidators: true })
      .session(session)
      .exec();
  let edition = entries.length;
  for (const claims of added) {
    edition += 1;
    const place = await freePlace(session);
    const names = { _id: `${certificateNumber}/${edition}`, certificateNumber, edition };
    await CertificateStatusModel.create([{ ...names, ...place, ...claims }], { session });
  }
}

/** One at random in the latest list; once that is as good as full, in one after it. */
async function freePlace(session: ClientSession | null): Promise<Place> {
  const list = (await latestList(session)) ?? 1;
  const indexes = Array.from({ length: tries }, () => randomInt(statusListLength));
  const taken = await CertificateStatusModel.find({ list, index: { $in: indexes } })
    .select({ _id: 0, index: 1 })
    .session(session)
    .lean()
    .exec();
  const index = indexes.find((each) => !taken.some((entry) => entry.index === each));
  return index === undefined
    ? { list: list + 1, index: randomInt(statusListLength) }
    : { list, index };
}

/** Null while no certificate has an entry. */
export async function latestList(session: ClientSession | null = null): Promise<number | null> {
  const latest = await CertificateStatusModel.findOne()
    .sort({ list: -1, index: -1 })
    .select({ _id: 0, list: 1 })
    .session(session)
    .lean()
    .exec();
  return latest?.list ?? null;
}
