import { countryField } from '@spine/kit';
import { Schema } from 'mongoose';

/** A city in a country. */
export interface Place {
  city: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
}

export const placeSchema = new Schema<Place>(
  { city: { type: String, required: true }, country: { ...countryField, required: true } },
  { _id: false },
);
