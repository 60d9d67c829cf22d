import { Schema } from 'mongoose';

/** A point on the globe as GeoJSON, longitude first, in degrees (WGS 84). */
export interface Point {
  type: 'Point';
  coordinates: [longitude: number, latitude: number];
}

/** The schema part of {@link Point}; give its path a `2dsphere` index. */
export const pointSchema = new Schema<Point>(
  {
    type: { type: String, required: true, enum: ['Point'] },
    coordinates: { type: [Number], required: true },
  },
  { _id: false },
);
