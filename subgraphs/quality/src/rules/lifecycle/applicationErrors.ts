import type { UserError } from '@spine/kit';
import { brokenRule } from '@spine/kit/brokenRule';
import type { ApplicationStatus } from '../applicationStatus.ts';

/** Why a command cannot begin from where an application stands. */
const obstacles: Readonly<Record<ApplicationStatus, readonly [code: string, message: string]>> = {
  FILED: ['APPLICATION_NOT_COMPLETE', 'Documents of the application are still missing.'],
  COMPLETE: ['APPLICATION_COMPLETE', 'All documents of the application are there already.'],
  IN_AUDIT: ['APPLICATION_IN_AUDIT', 'The application is being audited already.'],
  DECIDED: ['APPLICATION_DECIDED', 'The application has been decided.'],
  WITHDRAWN: ['APPLICATION_WITHDRAWN', 'The application was withdrawn.'],
};

/**
 * The error of an application that stands where a command cannot begin.
 *
 * @param from where the command can begin
 * @param field the input field that leads to the application
 */
export function applicationErrors(
  status: ApplicationStatus,
  from: readonly ApplicationStatus[],
  field: string,
): readonly UserError[] {
  return brokenRule(!from.includes(status), field, ...obstacles[status]);
}

/** All documents are there, and nothing is decided: it is audited and decided from here. */
export const auditable: readonly ApplicationStatus[] = ['COMPLETE', 'IN_AUDIT'];
/** Neither decided nor withdrawn. */
export const pending: readonly ApplicationStatus[] = ['FILED', 'COMPLETE', 'IN_AUDIT'];
