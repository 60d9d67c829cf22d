/** The five groups of spinal disorders by which centres are certified and cases are counted. */
export const pathologyGroups = [
  'DEGENERATIVE',
  'DEFORMITY',
  'TRAUMA',
  'TUMOUR',
  'INFECTION_INFLAMMATION',
] as const;

export type PathologyGroup = (typeof pathologyGroups)[number];
