import { createCollections, type Migration } from '@spine/kit';
import { validators } from './validators.ts';

/** The database's history, oldest first. */
export const migrations: readonly Migration[] = [
  { name: '001-collections', up: (connection) => createCollections(connection, validators) },
];
