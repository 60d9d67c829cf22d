import { createCollections, type Migration } from '@spine/kit';
import { credentialValidator } from '../models/Credential.ts';
import { enrolmentValidator } from '../models/Enrolment.ts';
import { programValidator } from '../models/Program.ts';

const validators = new Map<string, object>([
  ['Credential', credentialValidator],
  ['Enrolment', enrolmentValidator],
  ['Program', programValidator],
]);

/** The database's history, oldest first. */
export const migrations: readonly Migration[] = [
  { name: '001-collections', up: (connection) => createCollections(connection, validators) },
];
