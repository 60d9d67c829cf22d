import { createCollections, type Migration } from '@spine/kit';
import { countOutcomes } from './countOutcomes.ts';
import { enterStatuses } from './enterStatuses.ts';
import { keepFormerNumbers } from './keepFormerNumbers.ts';
import { keyCases } from './keyCases.ts';
import { limitReasons } from './limitReasons.ts';
import { logWhatIsRecorded } from './logWhatIsRecorded.ts';
import { nameSeedSize } from './nameSeedSize.ts';
import { nameVersionsApart } from './nameVersionsApart.ts';
import { addRegisterEntries } from './registerEntries.ts';
import { stampFiles } from './stampFiles.ts';
import { stampParticipants } from './stampParticipants.ts';
import { tellMonths, tellStandings } from './tellStandings.ts';
import { validators } from './validators.ts';

/** The database's history, oldest first. */
export const migrations: readonly Migration[] = [
  // Before all that makes today's indexes, of which one wants names apart.
  { name: '000-names-of-versions', up: nameVersionsApart },
  { name: '001-collections', up: (connection) => createCollections(connection, validators) },
  { name: '002-record-keys', up: keyCases },
  { name: '003-register-entries', up: addRegisterEntries },
  {
    name: '004-case-changes',
    up: (connection) => createCollections(connection, validators),
  },
  {
    name: '005-proof-log',
    up: async (connection) => {
      await createCollections(connection, validators);
      await logWhatIsRecorded();
    },
  },
  { name: '006-case-imports', up: (connection) => createCollections(connection, validators) },
  { name: '007-stamped-files', up: stampFiles },
  { name: '008-access-ledger', up: (connection) => createCollections(connection, validators) },
  { name: '009-releases', up: (connection) => createCollections(connection, validators) },
  { name: '010-certificate-statuses', up: enterStatuses },
  {
    name: '011-work-list-and-corrections',
    up: (connection) => createCollections(connection, validators),
  },
  { name: '012-outcome-counts', up: countOutcomes },
  { name: '013-release-funnels', up: (connection) => createCollections(connection, validators) },
  { name: '014-statuses-and-visits', up: tellStandings },
  { name: '015-break-glass', up: (connection) => createCollections(connection, validators) },
  { name: '016-change-requests', up: (connection) => createCollections(connection, validators) },
  { name: '017-participants', up: stampParticipants },
  {
    name: '018-distinct-codes-and-corrections',
    up: (connection) => createCollections(connection, validators),
  },
  { name: '019-reasons-and-grants', up: limitReasons },
  { name: '020-months-of-short-statuses', up: tellMonths },
  {
    name: '021-names-of-versions',
    up: (connection) => createCollections(connection, validators),
  },
  { name: '022-former-case-numbers', up: keepFormerNumbers },
  { name: '023-size-of-the-seed', up: nameSeedSize },
];
