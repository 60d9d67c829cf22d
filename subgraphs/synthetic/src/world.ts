import { syntheticCountries } from './countries.ts';
import { randomStream } from './random.ts';
import type { SyntheticRegion } from './regions.ts';

/** A made-up spine unit of a made-up hospital. */
export interface SyntheticCentre {
  /** `centre-001` … `centre-060`. */
  readonly id: string;
  /** `Synthetic Centre 001`. */
  readonly name: string;
  /** The hospital: `synthetic-hospital-001`, `Synthetic Hospital 001`. */
  readonly hospital: { readonly id: string; readonly name: string };
  readonly country: string;
  readonly region: SyntheticRegion;
  readonly city: string;
  /** Degrees, WGS 84, scattered around the city. */
  readonly latitude: number;
  readonly longitude: number;
  /** How many cases it treats, relative to a centre of average size (log-normal, about 0.3 to 3). */
  readonly size: number;
  /** The first is the lead. */
  readonly surgeons: readonly SyntheticPerson[];
}

/** A made-up person: `synthetic-person-0001`, `Synthetic Person 0001`. */
export interface SyntheticPerson {
  readonly id: string;
  readonly name: string;
  /** The centre they work at; auditors and committee members work at none. */
  readonly centreId: string | null;
}

/** What the four subgraphs' synthetic data agree on: they share ids, never a database. */
export interface SyntheticWorld {
  readonly seed: number;
  readonly centres: readonly SyntheticCentre[];
  /** Auditors of the certification body, tied to no centre. */
  readonly auditors: readonly SyntheticPerson[];
  /** Members of the certification committee, who decide and never audit. */
  readonly committee: readonly SyntheticPerson[];
  /** Surgeons (of the centres) who also review grant applications. */
  readonly reviewers: readonly SyntheticPerson[];
  /** Everyone, in order of id. */
  readonly people: readonly SyntheticPerson[];
}

const centresPerCountry = 3;
const auditorCount = 12;
const committeeCount = 7;
const reviewerCount = 15;

/** The provenance that every synthetic record carries. */
export function syntheticProvenance(seed: number): { kind: 'SYNTHETIC'; source: string } {
  return {
    kind: 'SYNTHETIC',
    source: `Synthetic data, generator seed ${seed}; describes no real person or hospital`,
  };
}

/** The synthetic world of a seed: always the same for the same number. */
export function syntheticWorld(seed: number): SyntheticWorld {
  const people: SyntheticPerson[] = [];
  const hire = (centreId: string | null): SyntheticPerson => {
    const number = String(people.length + 1).padStart(4, '0');
    const person = {
      id: `synthetic-person-${number}`,
      name: `Synthetic Person ${number}`,
      centreId,
    };
    people.push(person);
    return person;
  };
  const centres = syntheticCountries.flatMap((_country, country) =>
    Array.from({ length: centresPerCountry }, (_, i) =>
      centre(seed, country * centresPerCountry + i, hire),
    ),
  );
  const surgeons = [...people];
  const staff = (count: number) => Array.from({ length: count }, () => hire(null));
  return {
    seed,
    centres,
    auditors: staff(auditorCount),
    committee: staff(committeeCount),
    reviewers: randomStream(seed, 'reviewers').sample(surgeons, reviewerCount),
    people,
  };
}

function centre(
  seed: number,
  index: number,
  hire: (centreId: string) => SyntheticPerson,
): SyntheticCentre {
  const country = syntheticCountries[Math.floor(index / centresPerCountry)];
  if (!country) throw new RangeError(`No country for centre ${index}.`);
  const random = randomStream(seed, 'centre', index);
  const number = String(index + 1).padStart(3, '0');
  const id = `centre-${number}`;
  return {
    id,
    name: `Synthetic Centre ${number}`,
    hospital: { id: `synthetic-hospital-${number}`, name: `Synthetic Hospital ${number}` },
    country: country.code,
    region: country.region,
    city: country.city,
    latitude: round(country.latitude + random.normal(0, 0.2)),
    longitude: round(country.longitude + random.normal(0, 0.2)),
    size: round(Math.exp(random.normal(-0.1, 0.45))),
    surgeons: Array.from({ length: random.integer(3, 8) }, () => hire(id)),
  };
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
