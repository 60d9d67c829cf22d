import { Schema } from 'mongoose';

/** A calendar day as ISO 8601 text: it sorts as text and has no time zone. */
export const dayField = { type: String, match: /^\d{4}-\d{2}-\d{2}$/ } as const;

/** ISO 3166-1 alpha-2. */
export const countryField = { type: String, match: /^[A-Z]{2}$/ } as const;

/** A whole number from 0 on that a GraphQL `Int` can hold. */
export const countField = {
  type: Number,
  min: 0,
  max: 2_147_483_647,
  validate: { validator: Number.isInteger, message: 'expected a whole number' },
} as const;

/** An amount of money. */
export interface Money {
  /** Whole cents, Rappen … */
  minorUnits: number;
  /** ISO 4217. */
  currency: string;
}

export const moneySchema = new Schema<Money>(
  {
    minorUnits: { ...countField, required: true },
    currency: { type: String, required: true, match: /^[A-Z]{3}$/ },
  },
  { _id: false },
);
