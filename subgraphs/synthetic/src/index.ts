export { type SyntheticCountry, syntheticCountries } from './countries.ts';
export { type Random, randomStream } from './random.ts';
export { type SyntheticRegion, syntheticRegions } from './regions.ts';
export {
  type SyntheticCentre,
  type SyntheticPerson,
  type SyntheticWorld,
  syntheticProvenance,
  syntheticWorld,
} from './world.ts';
