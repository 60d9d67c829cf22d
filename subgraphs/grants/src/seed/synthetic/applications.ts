import { seedStamps } from '@spine/kit';
import { addDays } from '@spine/kit/days';
import {
  type Random,
  randomStream,
  type SyntheticCentre,
  type SyntheticPerson,
  type SyntheticWorld,
  syntheticProvenance,
} from '@spine/synthetic';
import type { ApplicantProfileRecord, ApplicationRecord } from '../../models/Application.ts';
import { completedYears } from '../../rules/calendar.ts';
import { instantOf } from '../../rules/zonedTime.ts';
import type { SyntheticCall } from './calls.ts';
import { designs, groupWeights, topics } from './studies.ts';

/** An application with what reviewers will think of it: the points that it deserves, on average. */
export interface Submission {
  readonly application: ApplicationRecord;
  /** Of who applies for a start-up grant; null for other grants. */
  readonly life: Life | null;
  readonly merit: number;
}

/** What an applicant’s profile is counted from, anew on the day of each deadline. */
interface Life {
  readonly bornOn: string;
  readonly degreeOn: string;
}

const universities = 5;
/** What a resubmission gains, in points. */
const improvement = 0.7;

/** First submissions to a call, numbered from `first`; nobody applies twice in one call. */
export function firstSubmissions(
  call: SyntheticCall,
  world: SyntheticWorld,
  first: number,
  excluded: ReadonlySet<string>,
): Submission[] {
  const random = randomStream(world.seed, `grants/applicants/${call._id}`);
  const { region, regular, applications } = call.line;
  const regularId = regular === undefined ? null : world.centres[regular]?.surgeons[0]?.id;
  const candidates = world.centres
    .filter((centre) => !region || centre.region === region)
    .flatMap((centre) => centre.surgeons.map((person) => ({ person, centre })))
    .filter(({ person }) => !excluded.has(person.id));
  const isRegular = ({ person }: Candidate) => person.id === regularId;
  const others = candidates.filter((candidate) => !isRegular(candidate));
  return [
    ...candidates.filter(isRegular),
    ...random.sample(others, random.integer(...applications)),
  ].map((candidate, index) => submission(call, world, first + index, candidate));
}

interface Candidate {
  readonly person: SyntheticPerson;
  readonly centre: SyntheticCentre;
}

function submission(
  call: SyntheticCall,
  world: SyntheticWorld,
  number: number,
  { person, centre }: Candidate,
): Submission {
  const random = randomStream(world.seed, 'grants/application', number);
  const pathologyGroup = random.weighted(
    groupWeights.filter(([group]) => call.pathologyGroups.includes(group)),
  );
  const topic = random.pick(topics[pathologyGroup]);
  const colleagues = centre.surgeons.filter(({ id }) => id !== person.id);
  const others = call.kind === 'OBSERVERSHIP' ? 0 : random.integer(0, 2);
  const study = {
    _id: `synthetic-application-${String(number).padStart(4, '0')}`,
    callId: call._id,
    title: `Synthetic study ${String(number).padStart(4, '0')}: ${topic}`,
    summary: `${random.pick(designs)} on ${topic}, planned at ${centre.name}. Made up for demonstration; no such study exists.`,
    pathologyGroup,
    applicantId: person.id,
    investigatorIds: [person.id, ...random.sample(colleagues, others).map(({ id }) => id)],
    institutionId: random.chance(0.3)
      ? `synthetic-university-0${random.integer(1, universities)}`
      : centre.hospital.id,
    centreId: centre.id,
    amountRequested: amount(call, random),
    ethics: random.weighted<ApplicationRecord['ethics']>([
      ['ACCEPTED', 0.4],
      ['PENDING', 0.45],
      ['NOT_SOUGHT', 0.15],
    ]),
  };
  const life = call.kind === 'START_UP' ? lifeBefore(call, random) : null;
  const application: ApplicationRecord = {
    ...study,
    ...(life && { profile: profileOf(life, call) }),
    ...visitOf(call, world, centre, random),
    resubmissionNumber: 0,
    submittedAt: instantWithin(call, random),
    provenance: syntheticProvenance(world.seed),
    ...seedStamps,
  };
  return { application, life, merit: random.normal(6.9, 0.9) };
}

/** A declined application once more, improved, in a later call. */
export function resubmission(
  { application, life, merit }: Submission,
  call: SyntheticCall,
  world: SyntheticWorld,
  number: number,
): Submission {
  const random = randomStream(world.seed, 'grants/application', number);
  return {
    application: {
      ...application,
      _id: `synthetic-application-${String(number).padStart(4, '0')}`,
      callId: call._id,
      ...(life && { profile: profileOf(life, call) }),
      resubmissionOf: application._id,
      resubmissionNumber: application.resubmissionNumber + 1,
      submittedAt: instantWithin(call, random),
    },
    life,
    merit: merit + improvement,
  };
}

function amount({ line }: SyntheticCall, random: Random): ApplicationRecord['amountRequested'] {
  const [least, most] = line.asksFor;
  return { minorUnits: random.integer(least / 50, most / 50) * 50 * 100, currency: line.currency };
}

/** A moment while the call is open; most come late. */
function instantWithin({ opensOn, deadlineAt, timeZone }: SyntheticCall, random: Random): Date {
  const opens = instantOf(`${opensOn}T00:00:00`, timeZone).getTime();
  const left = (deadlineAt.getTime() - opens) * random.unit() ** 2;
  return new Date(deadlineAt.getTime() - Math.floor(left / 1_000) * 1_000);
}

/** What only observerships ask for. */
function visitOf(
  call: SyntheticCall,
  world: SyntheticWorld,
  home: SyntheticCentre,
  random: Random,
): Pick<ApplicationRecord, 'visit' | 'onlyOneIn'> {
  if (call.kind !== 'OBSERVERSHIP') return {};
  const host = random.pick(world.centres.filter(({ id }) => id !== home.id));
  const from = addDays(call.decisionsBy, random.integer(30, 120));
  return {
    visit: { hostId: host.id, from, until: addDays(from, random.integer(4, 13)) },
    onlyOneIn: `${call.programmeId}/${call.cycle}`,
  };
}

/**
 * Someone of 28 to 38 whose degree is less than three years old, so that the rules still let them apply again in the
 * next two years.
 */
function lifeBefore({ closesOn }: SyntheticCall, random: Random): Life {
  return {
    bornOn: addDays(closesOn, -random.integer(28 * 366, 38 * 365)),
    degreeOn: addDays(closesOn, -random.integer(30, 1_000)),
  };
}

function profileOf(
  { bornOn, degreeOn }: Life,
  { closesOn }: SyntheticCall,
): ApplicantProfileRecord {
  return {
    ageYears: completedYears(bornOn, closesOn),
    yearsSinceDegree: completedYears(degreeOn, closesOn),
  };
}
