export const syntheticRegions = [
  'INTERNATIONAL',
  'NORTH_AMERICA',
  'LATIN_AMERICA',
  'EUROPE_AND_SOUTHERN_AFRICA',
  'MIDDLE_EAST_AND_NORTHERN_AFRICA',
  'ASIA_PACIFIC',
] as const;
export type SyntheticRegion = (typeof syntheticRegions)[number];
