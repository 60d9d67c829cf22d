import type { SyntheticRegion } from './regions.ts';

/** A country of the synthetic world: ISO 3166-1 alpha-2, its region, and a point to scatter centres around. */
export interface SyntheticCountry {
  readonly code: string;
  readonly region: SyntheticRegion;
  /** A real city as the place of synthetic centres, with its latitude and longitude in degrees. */
  readonly city: string;
  readonly latitude: number;
  readonly longitude: number;
}

/**
 * Twenty countries in all six regions. The three centres in Switzerland stand for units that belong to no
 * region of their own and are looked after internationally.
 */
export const syntheticCountries: readonly SyntheticCountry[] = [
  { code: 'CH', region: 'INTERNATIONAL', city: 'Bern', latitude: 46.95, longitude: 7.45 },
  { code: 'US', region: 'NORTH_AMERICA', city: 'Washington', latitude: 38.91, longitude: -77.04 },
  { code: 'CA', region: 'NORTH_AMERICA', city: 'Ottawa', latitude: 45.42, longitude: -75.7 },
  { code: 'BR', region: 'LATIN_AMERICA', city: 'Brasília', latitude: -15.79, longitude: -47.88 },
  { code: 'MX', region: 'LATIN_AMERICA', city: 'Mexico City', latitude: 19.43, longitude: -99.13 },
  { code: 'CO', region: 'LATIN_AMERICA', city: 'Bogotá', latitude: 4.71, longitude: -74.07 },
  { code: 'AR', region: 'LATIN_AMERICA', city: 'Buenos Aires', latitude: -34.6, longitude: -58.38 },
  {
    code: 'DE',
    region: 'EUROPE_AND_SOUTHERN_AFRICA',
    city: 'Berlin',
    latitude: 52.52,
    longitude: 13.4,
  },
  {
    code: 'FR',
    region: 'EUROPE_AND_SOUTHERN_AFRICA',
    city: 'Paris',
    latitude: 48.86,
    longitude: 2.35,
  },
  {
    code: 'IT',
    region: 'EUROPE_AND_SOUTHERN_AFRICA',
    city: 'Rome',
    latitude: 41.9,
    longitude: 12.5,
  },
  {
    code: 'ES',
    region: 'EUROPE_AND_SOUTHERN_AFRICA',
    city: 'Madrid',
    latitude: 40.42,
    longitude: -3.7,
  },
  {
    code: 'PT',
    region: 'EUROPE_AND_SOUTHERN_AFRICA',
    city: 'Lisbon',
    latitude: 38.72,
    longitude: -9.14,
  },
  {
    code: 'AT',
    region: 'EUROPE_AND_SOUTHERN_AFRICA',
    city: 'Vienna',
    latitude: 48.21,
    longitude: 16.37,
  },
  {
    code: 'ZA',
    region: 'EUROPE_AND_SOUTHERN_AFRICA',
    city: 'Pretoria',
    latitude: -25.75,
    longitude: 28.19,
  },
  {
    code: 'SA',
    region: 'MIDDLE_EAST_AND_NORTHERN_AFRICA',
    city: 'Riyadh',
    latitude: 24.71,
    longitude: 46.68,
  },
  {
    code: 'EG',
    region: 'MIDDLE_EAST_AND_NORTHERN_AFRICA',
    city: 'Cairo',
    latitude: 30.04,
    longitude: 31.24,
  },
  { code: 'IN', region: 'ASIA_PACIFIC', city: 'New Delhi', latitude: 28.61, longitude: 77.21 },
  { code: 'JP', region: 'ASIA_PACIFIC', city: 'Tokyo', latitude: 35.68, longitude: 139.69 },
  { code: 'AU', region: 'ASIA_PACIFIC', city: 'Canberra', latitude: -35.28, longitude: 149.13 },
  { code: 'KR', region: 'ASIA_PACIFIC', city: 'Seoul', latitude: 37.57, longitude: 126.98 },
];
