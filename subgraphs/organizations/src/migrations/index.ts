import { createCollections, type Migration } from '@spine/kit';
import { CentreModel } from '../models/Centre.ts';

/** The database's history, oldest first. */
export const migrations: readonly Migration[] = [
  { name: '001-collections', up: createCollections },
  {
    name: '002-centres-of-an-organization',
    // The index by organization and name is replaced by one that has the order of pages.
    up: async () => {
      await CentreModel.syncIndexes();
    },
  },
];
