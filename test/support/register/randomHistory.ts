import { addDays } from '@spine/kit/days';
import { type Random, randomStream } from '@spine/synthetic';
import type { IssuedCertificate } from '../../../subgraphs/quality/src/models/Certificate.ts';
import type { CertificateEventRecord } from '../../../subgraphs/quality/src/models/CertificateEvent.ts';
import { pathologyGroups } from '../../../subgraphs/quality/src/rules/pathologyGroup.ts';

/** A certificate and what was ever recorded of it. */
export interface History {
  readonly issued: IssuedCertificate;
  readonly events: readonly CertificateEventRecord[];
}

const changes = [
  'SUSPENDED',
  'REINSTATED',
  'SCOPE_EXTENDED',
  'SCOPE_REDUCED',
  'WITHDRAWN',
] as const;
const countries = ['CH', 'DE', 'PT'] as const;

/** A history at random: legal or not, recorded late or ahead of its day, corrected now and then, more than once. */
export function randomHistory(seed: number, index: number): History {
  const random = randomStream(seed, 'history', index);
  const number = `R-${String(index).padStart(4, '0')}`;
  const grantedOn = addDays('2019-01-01', random.integer(0, 2_500));
  const validFrom = addDays(grantedOn, random.integer(0, 40));
  const events: CertificateEventRecord[] = [];
  let recordedAt = new Date(`${grantedOn}T12:00:00.000Z`);
  const record = (
    event: Pick<CertificateEventRecord, 'kind' | 'effectiveOn' | 'corrects' | 'meant'>,
  ) => {
    const sequence = events.length + 1;
    events.push({
      _id: `${number}/${sequence}`,
      certificateNumber: number,
      sequence,
      recordedAt,
      scope: someGroups(random),
      initiatedBy: 'BODY',
      decisionId: 'decision-of-the-test',
      ...event,
    });
    const days = random.weighted([
      [0, 1],
      [random.integer(1, 30), 2],
      [random.integer(30, 400), 2],
    ]);
    recordedAt = new Date(recordedAt.getTime() + days * 86_400_000);
  };
  const anyDay = () => addDays(validFrom, random.integer(-20, 1_200));
  record({ kind: 'GRANTED', effectiveOn: validFrom });
  for (let left = random.integer(0, 8); left > 0; left -= 1)
    record(
      random.chance(0.3)
        ? correctionOf(random, events, anyDay())
        : { kind: random.pick(changes), effectiveOn: anyDay() },
    );
  return { issued: issuedTo(random, number, grantedOn), events };
}

function issuedTo(random: Random, _id: string, grantedOn: string): IssuedCertificate {
  return {
    _id,
    centreId: `centre-${random.integer(1, 40)}`,
    country: random.pick(countries),
    // Few places, so that several certificates are equally far from anywhere.
    location: {
      type: 'Point',
      coordinates: [random.integer(-20, 20) * 9, random.integer(-4, 4) * 20],
    },
    versionId: 'sscoe-2019',
    grantedOn,
  };
}

function correctionOf(
  random: Random,
  events: readonly CertificateEventRecord[],
  effectiveOn: string,
) {
  const steps = events.filter(({ kind }) => kind !== 'CORRECTED');
  const { sequence: corrects } = random.pick(steps);
  const meant = random.chance(0.3) ? null : random.pick(changes);
  return {
    kind: 'CORRECTED' as const,
    corrects,
    meant: corrects === 1 ? ('GRANTED' as const) : meant,
    effectiveOn,
  };
}

function someGroups(random: Random): CertificateEventRecord['scope'] {
  return random.sample(pathologyGroups, random.integer(1, 4));
}
