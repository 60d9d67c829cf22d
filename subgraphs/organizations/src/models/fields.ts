import { Schema } from 'mongoose';

/** A city in a country. */
export interface Place {
  city: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
}

/** ISO 3166-1 alpha-2. */
export const countryField = { type: String, match: /^[A-Z]{2}$/ } as const;

/** A calendar day as ISO 8601 text: it sorts as text and has no time zone. */
export const dayField = { type: String, match: /^\d{4}-\d{2}-\d{2}$/ } as const;

export const placeSchema = new Schema<Place>(
  { city: { type: String, required: true }, country: { ...countryField, required: true } },
  { _id: false },
);
