import { loadMany, loadOne } from '@spine/kit';
import { OrganizationModel } from '../models/Organization.ts';
import { OrganizationRelationModel } from '../models/OrganizationRelation.ts';

export const organizationById = loadOne(OrganizationModel, '_id');

export const organizationByAcronym = loadOne(OrganizationModel, 'acronym');

export const relationsFrom = loadMany(OrganizationRelationModel, 'fromId', {
  fromId: 1,
  kind: 1,
  toId: 1,
});

export const relationsTo = loadMany(OrganizationRelationModel, 'toId', {
  toId: 1,
  kind: 1,
  fromId: 1,
});
