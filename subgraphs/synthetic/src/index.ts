export { type SyntheticCountry, syntheticCountries } from './countries.ts';
export { type Random, randomStream } from './random.ts';
export {
  type SyntheticCentre,
  type SyntheticPerson,
  type SyntheticRegion,
  type SyntheticWorld,
  syntheticProvenance,
  syntheticRegions,
  syntheticWorld,
} from './world.ts';
