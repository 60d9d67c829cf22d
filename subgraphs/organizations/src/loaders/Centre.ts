import { loadMany, loadOne } from '@spine/kit';
import { CentreModel } from '../models/Centre.ts';

export const centreById = loadOne(CentreModel, '_id');

export const centresByOrganization = loadMany(CentreModel, 'organizationId', {
  organizationId: 1,
  name: 1,
});
