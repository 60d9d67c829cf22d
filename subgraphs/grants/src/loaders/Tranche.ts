import { loadMany } from '@spine/kit';
import { TrancheModel } from '../models/Tranche.ts';

/** In order. */
export const tranchesByAward = loadMany(TrancheModel, 'awardId', { awardId: 1, position: 1 });
