import { Schema } from 'mongoose';
import { BadArgumentError } from '../errors/errors.ts';

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

/** A circle: degrees, and kilometres on the ground. */
export interface Near {
  readonly latitude: number;
  readonly longitude: number;
  readonly kilometres: number;
}

/** Mean radius of the earth (IUGG), to turn kilometres into radians. */
const earthRadiusKm = 6_371.0088;
/** The radius by which MongoDB turns radians into metres: that of the equator. */
const mongoRadiusMetres = 6_378_100;

/**
 * A circle as a client sent it.
 *
 * @throws BadArgumentError naming the part that is no place on the globe
 */
export function readNear(near: Near): Near {
  const { latitude, longitude, kilometres } = near;
  if (!(Math.abs(latitude) <= 90))
    throw new BadArgumentError('latitude', 'expected -90 to 90 degrees.');
  if (!(Math.abs(longitude) <= 180))
    throw new BadArgumentError('longitude', 'expected -180 to 180 degrees.');
  if (!(kilometres >= 1 && kilometres <= 20_000))
    throw new BadArgumentError('kilometres', 'expected 1 to 20,000.');
  return near;
}

/** The query for the points within a circle, by a `2dsphere` index. */
export function pointsWithin({ latitude, longitude, kilometres }: Near) {
  const circle = [[longitude, latitude], kilometres / earthRadiusKm];
  return { $geoWithin: { $centerSphere: circle as [[number, number], number] } };
}

/** A distance as MongoDB tells it, in kilometres on a globe of mean radius. */
export function kilometresOf(mongoMetres: number): number {
  return (mongoMetres / mongoRadiusMetres) * earthRadiusKm;
}

/** A distance as MongoDB takes it. */
export function mongoMetresOf(kilometres: number): number {
  return (kilometres / earthRadiusKm) * mongoRadiusMetres;
}
