import { addDays } from '@spine/kit/days';
import {
  type Random,
  randomStream,
  type SyntheticWorld,
  syntheticProvenance,
} from '@spine/synthetic';
import type { CredentialRecord } from '../../models/Credential.ts';
import { lastDayOfYears } from '../../rules/lastDayOfYears.ts';

const shareWithDiploma = 0.55;
const shareRevoked = 0.05;
/** A diploma of the Global Spine Diploma exam is valid this long. */
const gsdValidYears = 5;

/** Diplomas of about 55 % of the surgeons: valid, expired and revoked ones. */
export function syntheticCredentials({ seed, centres }: SyntheticWorld): CredentialRecord[] {
  const surgeons = centres.flatMap((centre) => centre.surgeons);
  const provenance = syntheticProvenance(seed);
  return surgeons.flatMap(({ id: holderId }, index) => {
    const random = randomStream(seed, `education/credentials/${holderId}`);
    if (!random.chance(shareWithDiploma)) return [];
    const held = random.weighted([
      [[gsdDiploma], 6],
      [[basicDiploma], 2],
      [[gsdDiploma, basicDiploma], 2],
    ]);
    const number = String(index + 1).padStart(6, '0');
    return held.map((diploma) => ({ ...diploma(number, random), holderId, provenance }));
  });
}

type Diploma = Omit<CredentialRecord, 'holderId' | 'provenance'>;

function gsdDiploma(number: string, random: Random): Diploma {
  const issuedOn = addDays('2020-02-01', random.integer(0, 2_150));
  return {
    _id: `SYN-GSD-${number}`,
    type: 'GSD_DIPLOMA',
    programId: 'gsd-exam',
    issuedOn,
    validUntil: lastDayOfYears(issuedOn, gsdValidYears),
    ...revocation(issuedOn, random),
  };
}

function basicDiploma(number: string, random: Random): Diploma {
  const issuedOn = addDays('2014-01-01', random.integer(0, 4_380));
  return {
    _id: `SYN-EBD-${number}`,
    type: 'EUROSPINE_BASIC_DIPLOMA',
    programId: 'eurospine-basic-diploma',
    issuedOn,
    ...revocation(issuedOn, random),
  };
}

function revocation(issuedOn: string, random: Random): Pick<CredentialRecord, 'revokedOn'> {
  return random.chance(shareRevoked)
    ? { revokedOn: addDays(issuedOn, random.integer(90, 900)) }
    : {};
}
