import { Schema } from 'mongoose';

/** An amount of money. */
export interface Money {
  /** Whole cents, Rappen … */
  minorUnits: number;
  /** ISO 4217. */
  currency: string;
}

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

/** A calendar day as ISO 8601 text: it sorts as text and has no time zone. */
export const dayField = { type: String, match: /^\d{4}-\d{2}-\d{2}$/ } as const;

/** A whole number that a GraphQL `Int` can hold. */
export const countField = {
  type: Number,
  min: 0,
  max: 2_147_483_647,
  validate: { validator: Number.isInteger, message: 'expected a whole number' },
} as const;

export const moneySchema = new Schema<Money>(
  {
    minorUnits: { ...countField, required: true },
    currency: { type: String, required: true, match: /^[A-Z]{3}$/ },
  },
  { _id: false },
);

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
