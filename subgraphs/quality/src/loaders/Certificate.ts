import { type LoaderDefinition, loadMany, loadOne } from '@spine/kit';
import {
  CertificateModel,
  type CertificateRecord,
  type CertificateWithEvents,
} from '../models/Certificate.ts';
import { CertificateEventModel } from '../models/CertificateEvent.ts';
import { CertificateStatusModel } from '../models/credential/CertificateStatus.ts';
import { LogEntryModel, type SequencedEntry } from '../models/log/LogEntry.ts';
import { RegisterEntryModel } from '../models/register/RegisterEntry.ts';
import { loadOfCentre } from './loadOfCentre.ts';

export const certificateByNumber = loadOne(CertificateModel, '_id');

const newestFirst = { centreId: 1, validFrom: -1, _id: 1 } as const;

/** Newest first. */
export const certificatesByCentre = loadOfCentre(CertificateModel, 'centreId', newestFirst);

/**
 * Newest first, each with its events in the order they were recorded. No event is added without a change of its
 * certificate, so that what is kept of them goes when that does.
 */
export const certificatesWithEvents = loadOfCentre<CertificateRecord, CertificateWithEvents>(
  CertificateModel,
  'centreId',
  newestFirst,
  [
    {
      $lookup: {
        ...{ from: CertificateEventModel.collection.name, as: 'events' },
        ...{ localField: '_id', foreignField: 'certificateNumber' },
        pipeline: [{ $sort: { sequence: 1 } }],
      },
    },
  ],
);

/** In the order they were recorded. */
export const eventsByCertificate = loadMany(CertificateEventModel, 'certificateNumber', {
  certificateNumber: 1,
  sequence: 1,
});

/** What the register has said of a centre's certificates, each in the order of recording. */
export const entriesByCentre = loadMany(RegisterEntryModel, 'centreId', {
  centreId: 1,
  certificateNumber: 1,
  revision: 1,
});

/** A certificate's entries in the status lists, in the order they were made. */
export const statusesByCertificate = loadMany(CertificateStatusModel, 'certificateNumber', {
  certificateNumber: 1,
  edition: 1,
});

/** What the log has of a record, whether it has an index yet or not. */
export const logEntryById = loadOne(LogEntryModel, '_id');

/** The same with its place, to be asked for when the log is up to date; a load of its own, as a request reads no key twice. */
export const sequencedEntryById = loadOne(LogEntryModel, '_id') as LoaderDefinition<
  string,
  SequencedEntry | null
>;
