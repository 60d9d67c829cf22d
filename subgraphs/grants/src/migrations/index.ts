import { createCollections, type Migration } from '@spine/kit';
import { applicationValidator } from '../models/Application.ts';
import { awardValidator } from '../models/Award.ts';
import { decisionValidator } from '../models/Decision.ts';
import { reviewValidator } from '../models/Review.ts';
import { trancheValidator } from '../models/Tranche.ts';

const validators = new Map<string, object>([
  ['Application', applicationValidator],
  ['Award', awardValidator],
  ['Decision', decisionValidator],
  ['Review', reviewValidator],
  ['Tranche', trancheValidator],
]);

/** The database's history, oldest first. */
export const migrations: readonly Migration[] = [
  {
    name: '001-collections',
    up: (connection) => createCollections(connection, validators),
  },
];
