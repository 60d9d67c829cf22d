import { loadMany, loadOne } from '@spine/kit';
import { CertificateModel } from '../models/Certificate.ts';
import { CertificateEventModel } from '../models/CertificateEvent.ts';
import { CertificateStatusModel } from '../models/credential/CertificateStatus.ts';
import { LogEntryModel } from '../models/log/LogEntry.ts';
import { RegisterEntryModel } from '../models/register/RegisterEntry.ts';

export const certificateByNumber = loadOne(CertificateModel, '_id');

/** Newest first. */
export const certificatesByCentre = loadMany(CertificateModel, 'centreId', {
  centreId: 1,
  validFrom: -1,
  _id: 1,
});

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
