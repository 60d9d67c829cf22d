import { createCollections } from '@spine/kit';
import type { Connection } from 'mongoose';
import { CertificateModel, type CertificateRecord } from '../models/Certificate.ts';
import { CertificateEventModel } from '../models/CertificateEvent.ts';
import { certificateOf, entriesOf, RegisterEntryModel } from '../models/register/RegisterEntry.ts';
import { SchemeVersionModel } from '../models/SchemeVersion.ts';
import { validators } from './validators.ts';

/** Certificates from before the register kept what it had said get their entries from their events. */
export async function addRegisterEntries(connection: Connection): Promise<void> {
  const earlier = await CertificateModel.find({ revision: { $exists: false } })
    .lean()
    .exec();
  for (const certificate of earlier) await addEntries(certificate);
  await createCollections(connection, validators);
}

async function addEntries({ _id, ...certificate }: CertificateRecord): Promise<void> {
  const { centreId, country, versionId, grantedOn, provenance } = certificate;
  const issued = {
    _id,
    centreId,
    country,
    versionId,
    grantedOn,
    ...(provenance && { provenance }),
  };
  const { validityMonths } = await SchemeVersionModel.findById(versionId).lean().orFail().exec();
  const events = await CertificateEventModel.find({ certificateNumber: _id })
    .sort({ sequence: 1 })
    .lean()
    .exec();
  const entries = entriesOf(issued, validityMonths, events);
  for (const entry of entries)
    await RegisterEntryModel.replaceOne({ _id: entry._id }, entry, { upsert: true }).exec();
  const latest = entries.at(-1);
  if (latest) await CertificateModel.replaceOne({ _id }, certificateOf(latest)).exec();
}
