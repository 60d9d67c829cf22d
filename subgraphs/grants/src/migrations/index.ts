import { createCollections, type Migration } from '@spine/kit';
import { linkOutputs } from './linkOutputs.ts';
import { validators } from './validators.ts';

/** The database's history, oldest first. */
export const migrations: readonly Migration[] = [
  {
    name: '001-collections',
    up: (connection) => createCollections(connection, validators),
  },
  { name: '002-outputs-of-registries', up: linkOutputs },
  {
    name: '003-output-withdrawals',
    up: (connection) => createCollections(connection, validators),
  },
];
