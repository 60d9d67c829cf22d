/** The groups by which all parts of the graph can be joined. */
export const pathologyGroups = [
  'DEGENERATIVE',
  'DEFORMITY',
  'TRAUMA',
  'TUMOUR',
  'INFECTION_INFLAMMATION',
] as const;
export type PathologyGroup = (typeof pathologyGroups)[number];

export const grantKinds = ['RESEARCH_GRANT', 'TASK_FORCE', 'OBSERVERSHIP', 'START_UP'] as const;
export type GrantKind = (typeof grantKinds)[number];

/** The same shapes for MongoDB's own validators. */
export const jsonSchema = {
  id: { bsonType: 'string', minLength: 1, maxLength: 128 },
  day: { bsonType: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
  /** Absent and null both mean that it has not happened. */
  eventualDay: { bsonType: ['string', 'null'], pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
  pathologyGroup: { enum: [...pathologyGroups] },
  money: {
    bsonType: 'object',
    required: ['minorUnits', 'currency'],
    additionalProperties: false,
    properties: {
      minorUnits: { bsonType: 'int', minimum: 1 },
      currency: { bsonType: 'string', pattern: '^[A-Z]{3}$' },
    },
  },
} as const;
