/** The regions in which AO Spine counts its activity. */
export const regions = [
  'INTERNATIONAL',
  'NORTH_AMERICA',
  'LATIN_AMERICA',
  'EUROPE_AND_SOUTHERN_AFRICA',
  'MIDDLE_EAST_AND_NORTHERN_AFRICA',
  'ASIA_PACIFIC',
] as const;
export type Region = (typeof regions)[number];

export const pathologyGroups = [
  'DEGENERATIVE',
  'DEFORMITY',
  'TRAUMA',
  'TUMOUR',
  'INFECTION_INFLAMMATION',
] as const;
export type PathologyGroup = (typeof pathologyGroups)[number];

export const teachingModes = ['ONLINE', 'HYBRID', 'ON_SITE'] as const;
export type TeachingMode = (typeof teachingModes)[number];

export const practicalFormats = [
  'BONE_MODEL',
  'SPECIMEN',
  'SIMULATOR',
  'FLIGHT_SIMULATOR',
] as const;
export type PracticalFormat = (typeof practicalFormats)[number];

export const audiences = [
  'RECENTLY_GRADUATED_ORTHOPAEDIC_SURGEONS',
  'RECENTLY_GRADUATED_NEUROSURGEONS',
  'RESIDENTS',
  'FELLOWS',
  'SPINE_SURGEONS',
  'EXPERIENCED_SPINE_SURGEONS',
  'RESEARCHERS',
] as const;
export type Audience = (typeof audiences)[number];

export const credentialTypes = ['GSD_DIPLOMA', 'EUROSPINE_BASIC_DIPLOMA'] as const;
export type CredentialType = (typeof credentialTypes)[number];
