import {
  dayOf,
  refuseAny,
  type Write,
  type WriteContext,
  type WriteInput,
  type WriteResult,
  write,
} from '@spine/kit';
import type { ApplicationStatus } from '../../rules/applicationStatus.ts';
import { applicationErrors, pending } from '../../rules/lifecycle/applicationErrors.ts';
import { ApplicationModel, type ApplicationRecord } from '../Application.ts';
import { connection } from '../connection.ts';
import type { FileChange } from './CertificationFile.ts';
import { inFile } from './inFile.ts';
import { standingOf } from './standingOf.ts';

export interface ChangeApplicationInput extends WriteInput {
  readonly applicationId: string;
  readonly expectedVersion: number;
}

/** Notes that all documents of an application are there; from then on it can be audited. */
export function completeApplication(
  input: ChangeApplicationInput,
  context: WriteContext,
): Promise<WriteResult<ApplicationRecord>> {
  return write(connection, 'completeApplication', input, context, (within) =>
    changed(input, ['FILED'], { completeOn: dayOf(within.now) }, within, 'DECISIVE'),
  );
}

/** Takes an application back, until it is decided. */
export function withdrawApplication(
  input: ChangeApplicationInput,
  context: WriteContext,
): Promise<WriteResult<ApplicationRecord>> {
  return write(connection, 'withdrawApplication', input, context, (within) =>
    changed(input, pending, { withdrawnOn: dayOf(within.now) }, within, 'ASKED_FOR'),
  );
}

async function changed(
  { applicationId, expectedVersion }: ChangeApplicationInput,
  from: readonly ApplicationStatus[],
  changes: Partial<ApplicationRecord>,
  within: Write,
  change: FileChange,
): Promise<ApplicationRecord> {
  const field = 'applicationId';
  const application = await inFile(
    ApplicationModel,
    field,
    applicationId,
    expectedVersion,
    within,
    change,
  );
  const { status } = await standingOf(application, within);
  refuseAny(applicationErrors(status, from, field));
  return within.update(ApplicationModel, applicationId, expectedVersion, changes, 'applicationId');
}
