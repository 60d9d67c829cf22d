import { loadMany, loadOne } from '@spine/kit';
import { BreakGlassGrantModel } from '../models/breakGlass/BreakGlassGrant.ts';

export const grantById = loadOne(BreakGlassGrantModel, '_id');

/** Newest first. */
export const grantsByPerson = loadMany(BreakGlassGrantModel, 'personId', {
  personId: 1,
  sequence: -1,
});
