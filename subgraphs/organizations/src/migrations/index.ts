import { createCollections, type Migration } from '@spine/kit';

/** The database's history, oldest first. */
export const migrations: readonly Migration[] = [
  { name: '001-collections', up: createCollections },
];
