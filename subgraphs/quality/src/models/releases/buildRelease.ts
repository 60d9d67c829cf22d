import type { Progress } from '@spine/kit';
import { StartupError } from '@spine/kit';
import type { ClientSession } from 'mongoose';
import { Participants } from '../../rules/release/Participants.ts';
import { type ReleasedCase, Tally } from '../../rules/release/Tally.ts';
import { CaseModel } from '../Case.ts';
import { ClinicalRegistryModel, releaseTermsOf, spineTangoCode } from '../ClinicalRegistry.ts';
import { connection } from '../connection.ts';
import { appendToLog } from '../log/appendToLog.ts';
import { passOverCases } from '../passOverCases.ts';
import { recordKeying } from '../recordKeys/RecordSecret.ts';
import { earlierFigures } from './earlierFigures.ts';
import { ParticipantModel } from './Participant.ts';
import {
  ReleaseFunnelModel,
  ReleaseModel,
  type ReleaseRecord,
  ReleaseSliceModel,
} from './Release.ts';
import { loggedRelease, type ReleaseTitle, releaseOf, type WholeRelease } from './releaseOf.ts';

/** What a release is built of. */
export interface BuildOptions {
  /** Nothing after this day counts. */
  readonly cutOff: string;
  /** The release that it corrects. */
  readonly replaces: string | null;
  readonly now: Date;
  readonly progress: Progress;
}

/** As much of a case as a release reads. */
const released = {
  ...{ centreId: 1, recordKey: 1, operatedOn: 1, ageYears: 1, sex: 1, asa: 1, level: 1 },
  ...{ previousOperations: 1, mainPathology: 1, degenerationTypes: 1, lengthOfStayDays: 1 },
  ...{ 'stages.measures': 1, adverseEvents: 1, diedOn: 1, reoperatedOn: 1 },
  ...{
    'injuries.region': 1,
    'injuries.morphology': 1,
    'injuries.neurology': 1,
    'injuries.score': 1,
  },
  ...{ 'baseline.comi.score': 1, 'baseline.odi.score': 1 },
  ...{ 'followUps.interval': 1, 'followUps.form.completedOn': 1 },
  ...{ 'followUps.form.comi.score': 1, 'followUps.form.odi.score': 1 },
} as const;

/**
 * Builds a release in one pass over the cases and adds it whole, with its entry in the log: cut short, it leaves nothing.
 *
 * @throws StartupError where there is one of the cut-off already, or none that it could correct
 */
export async function buildRelease(options: BuildOptions): Promise<ReleaseRecord> {
  const { cutOff, now } = options;
  const title = await nextTitle(options);
  const registry = await ClinicalRegistryModel.findById(spineTangoCode).lean().orFail().exec();
  const centres = await ParticipantModel.find().lean().exec();
  const participants = new Participants(
    centres.map(({ _id: centreId, country }) => ({ centreId, country })),
  );
  const tally = new Tally(releaseTermsOf(registry, cutOff), participants);
  await countCases(tally, options);
  const whole = releaseOf(tally, participants, title, {
    keyOf: await recordKeying(),
    earlier: await earlierFigures(title.replaces),
  });
  await addWhole(whole, now);
  return whole.release;
}

/** A release is replaced by the next of its cut-off, and only the newest is. */
async function nextTitle({ cutOff, replaces }: BuildOptions): Promise<ReleaseTitle> {
  const newest = await ReleaseModel.findOne({ registryCode: spineTangoCode, cutOff })
    .sort({ registryCode: 1, cutOff: -1, edition: -1 })
    .lean()
    .exec();
  if (!newest && replaces)
    throw new StartupError(
      `There is no release ${replaces} of ${cutOff} to replace; leave out --replaces.`,
    );
  if (newest && newest._id !== replaces)
    throw new StartupError(
      `There is a release ${newest._id} of ${cutOff}, and a release never changes; add --replaces ${newest._id} for one that corrects it.`,
    );
  const edition = (newest?.edition ?? 0) + 1;
  return { _id: edition === 1 ? `R${cutOff}` : `R${cutOff}-${edition}`, cutOff, edition, replaces };
}

async function countCases(tally: Tally, { cutOff, progress }: BuildOptions): Promise<void> {
  const total = await CaseModel.collection.estimatedDocumentCount();
  await passOverCases<ReleasedCase>({
    filter: { operatedOn: { $lte: cutOff } },
    projection: released,
    take: (each) => tally.add(each),
    progress: (done) => progress({ label: 'Counting cases', done, total }),
  });
}

async function addWhole({ release, slices, funnels }: WholeRelease, now: Date): Promise<void> {
  await connection.transaction(async (session: ClientSession) => {
    const within = { session: session as never };
    await ReleaseSliceModel.collection.insertMany(slices as never[], within);
    await ReleaseFunnelModel.collection.insertMany(funnels as never[], within);
    await ReleaseModel.collection.insertOne(release as never, within);
    await appendToLog([loggedRelease(release, now)], session);
  });
}
