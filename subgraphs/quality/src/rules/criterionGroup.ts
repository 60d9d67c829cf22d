/** What criteria are about, in the order in which a scheme lists them. */
export const criterionGroups = [
  'INFRASTRUCTURE',
  'PERSONNEL',
  'VOLUME',
  'PROCESS',
  'QUALITY_REGISTRY',
  'RESEARCH_EDUCATION',
] as const;

export type CriterionGroup = (typeof criterionGroups)[number];
