import { type GrowOptions, insertMissing, type SeedOptions, seedStamps } from '@spine/kit';
import { type SyntheticWorld, syntheticProvenance, syntheticWorld } from '@spine/synthetic';
import { ApplicationModel } from '../models/Application.ts';
import { AppointmentModel } from '../models/Appointment.ts';
import { AuditModel } from '../models/Audit.ts';
import { CaseModel, type CaseRecord } from '../models/Case.ts';
import { CaseTally, recount } from '../models/CaseTally.ts';
import { CertificateModel } from '../models/Certificate.ts';
import { CertificateEventModel } from '../models/CertificateEvent.ts';
import { CertificationSchemeModel } from '../models/CertificationScheme.ts';
import {
  ClinicalRegistryModel,
  outcomeTermsOf,
  releaseTermsOf,
} from '../models/ClinicalRegistry.ts';
import { CodeListModel } from '../models/CodeList.ts';
import { CertificateStatusModel } from '../models/credential/CertificateStatus.ts';
import { DecisionModel } from '../models/Decision.ts';
import { FindingModel } from '../models/Finding.ts';
import { LogEntryModel } from '../models/log/LogEntry.ts';
import { RecordSecretModel, recordKeying } from '../models/recordKeys/RecordSecret.ts';
import { certificateOf, RegisterEntryModel } from '../models/register/RegisterEntry.ts';
import { ParticipantModel, type ParticipantRecord } from '../models/releases/Participant.ts';
import { ReleaseFunnelModel, ReleaseModel, ReleaseSliceModel } from '../models/releases/Release.ts';
import { loggedRelease, releaseOf } from '../models/releases/releaseOf.ts';
import { SchemeVersionModel } from '../models/SchemeVersion.ts';
import { EarlierFigures } from '../rules/release/EarlierFigures.ts';
import { Participants } from '../rules/release/Participants.ts';
import { Tally } from '../rules/release/Tally.ts';
import { codeLists } from './documents/codeLists.ts';
import { schemeVersions } from './documents/schemeVersions.ts';
import { spineTango } from './documents/spineTango.ts';
import { sscoe } from './documents/sscoe.ts';
import { syntheticAppointments } from './synthetic/appointments.ts';
import { lastDay } from './synthetic/cases/course.ts';
import { syntheticCases } from './synthetic/cases/syntheticCase.ts';
import { syntheticFiles } from './synthetic/certification.ts';
import { saltedEntry, syntheticLogEntries } from './synthetic/logEntries.ts';
import { syntheticSecret } from './synthetic/secret.ts';
import { syntheticStatuses } from './synthetic/statuses.ts';

const batchSize = 1_000;

/** The scheme and the registry first, then the centres' files, then their cases. */
export async function seed(options: SeedOptions): Promise<void> {
  const world = syntheticWorld(options.seed);
  await insertMissing(CertificationSchemeModel, [sscoe]);
  await insertMissing(SchemeVersionModel, schemeVersions);
  await insertMissing(ClinicalRegistryModel, [spineTango]);
  await insertMissing(CodeListModel, codeLists);
  await seedFiles(world);
  // Without synthetic cases the first real one makes a secret, which nobody can work out.
  if (options.size > 0) await insertMissing(RecordSecretModel, [syntheticSecret(options.seed)]);
  await insertMissing(ParticipantModel, syntheticParticipants(world));
  const tally = new CaseTally(outcomeTermsOf(spineTango));
  const participants = new Participants(
    world.centres.map(({ id, country }) => ({ centreId: id, country })),
  );
  const released = new Tally(releaseTermsOf(spineTango, lastDay), participants);
  await insertCases(world, 0, options, (registered) => {
    tally.add(registered);
    released.add(registered);
  });
  await tally.save();
  if (options.size > 0) await seedRelease(released, participants, options.seed);
}

/** The release of all that is known; without a case there is none. */
async function seedRelease(tally: Tally, participants: Participants, seed: number): Promise<void> {
  const title = { _id: `R${lastDay}`, cutOff: lastDay, edition: 1, replaces: null };
  const { release, slices, funnels } = releaseOf(tally, participants, title, {
    keyOf: await recordKeying(),
    earlier: new EarlierFigures([], []),
  });
  const logged = loggedRelease(release, seedStamps.createdAt);
  await insertMissing(ReleaseSliceModel, slices);
  await insertMissing(ReleaseFunnelModel, funnels);
  await insertMissing(ReleaseModel, [release]);
  await insertMissing(LogEntryModel, [saltedEntry(logged, seed)]);
}

function syntheticParticipants({ seed, centres }: SyntheticWorld): ParticipantRecord[] {
  const provenance = syntheticProvenance(seed);
  return centres.map(({ id, country }) => ({ _id: id, country, provenance, ...seedStamps }));
}

/** More cases. All are counted again, as a growth cut short may have left some that are not. */
export async function grow({ from, ...options }: GrowOptions): Promise<void> {
  const { seed, size: total, progress } = options;
  await insertCases(syntheticWorld(seed), from, options);
  await recount(outcomeTermsOf(spineTango), (done) =>
    progress({ label: 'counting cases', done, total }),
  );
}

async function seedFiles(world: SyntheticWorld): Promise<void> {
  const appointments = syntheticAppointments(world);
  const files = syntheticFiles(world, appointments);
  const certificates = files.flatMap((file) => file.certificates);
  await insertMissing(AppointmentModel, appointments);
  await insertMissing(
    ApplicationModel,
    files.flatMap(({ applications }) => applications),
  );
  await insertMissing(
    AuditModel,
    files.flatMap(({ audits }) => audits),
  );
  await insertMissing(
    FindingModel,
    files.flatMap(({ findings }) => findings),
  );
  await insertMissing(
    DecisionModel,
    files.flatMap(({ decisions }) => decisions),
  );
  const entries = certificates.flatMap((certificate) => certificate.toEntries());
  await insertMissing(RegisterEntryModel, entries);
  const latest = entries.filter(({ knownUntil }) => knownUntil === null);
  await insertMissing(CertificateModel, latest.map(certificateOf));
  await insertMissing(CertificateStatusModel, syntheticStatuses(latest, world.seed));
  await insertMissing(
    CertificateEventModel,
    certificates.flatMap(({ events }) => events),
  );
  await insertMissing(LogEntryModel, syntheticLogEntries(files, world.seed));
}

/** Makes one batch while MongoDB writes the one before; no more than two are ever held. */
async function insertCases(
  world: SyntheticWorld,
  from: number,
  { size: total, progress }: SeedOptions,
  onCase: (registered: CaseRecord) => void = () => {},
): Promise<void> {
  if (from >= total) return;
  const caseAt = syntheticCases(world, await recordKeying());
  let writing = Promise.resolve();
  for (let start = from; start < total; start += batchSize) {
    const size = Math.min(batchSize, total - start);
    const batch = Array.from({ length: size }, (_, i) => caseAt(start + i));
    batch.forEach(onCase);
    await writing;
    writing = insertMissing(CaseModel, batch);
    progress({ label: 'cases', done: start - from + size, total: total - from });
  }
  await writing;
}
