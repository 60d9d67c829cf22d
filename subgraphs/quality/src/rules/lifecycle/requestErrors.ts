import type { UserError } from '@spine/kit';
import { brokenRule } from '@spine/kit/brokenRule';
import type { PathologyGroup } from '../pathologyGroup.ts';
import type { CertificateChange } from './changeErrors.ts';
import { isWithin } from './scopeErrors.ts';

/** A change of a certificate that its centre asked for. */
export interface RequestedChange extends CertificateChange {
  readonly certificateNumber: string;
  /** The decision by which it came to be; null before, and where there is none. */
  readonly decisionId: string | null;
  /** The day on which it was decided or taken back; null while it waits. */
  readonly closedOn: string | null;
}

export type RequestStatus = 'PENDING' | 'DECIDED' | 'TAKEN_BACK';

/** Where a request stands. */
export function requestStatus({
  decisionId,
  closedOn,
}: Pick<RequestedChange, 'decisionId' | 'closedOn'>): RequestStatus {
  if (decisionId !== null) return 'DECIDED';
  return closedOn === null ? 'PENDING' : 'TAKEN_BACK';
}

/** The one request of a certificate that waits for the committee. */
export function pendingRequest<R extends RequestedChange>(
  certificateNumber: string,
  requests: readonly R[],
): R | null {
  const pending = requests.find(
    (each) => each.certificateNumber === certificateNumber && requestStatus(each) === 'PENDING',
  );
  return pending ?? null;
}

/**
 * Of a certificate one change is asked for at a time, and none on the day on which another was taken back: so a file
 * holds a request a day at most that nobody decided, however often a centre asks.
 */
export function requestErrors(
  certificateNumber: string,
  requests: readonly RequestedChange[],
  day: string,
): readonly UserError[] {
  return [
    ...brokenRule(
      pendingRequest(certificateNumber, requests) !== null,
      'certificateNumber',
      'REQUEST_PENDING',
      'Another change of the certificate waits for the committee; take it back first.',
    ),
    ...brokenRule(
      requests.some((each) => wasTakenBack(each, certificateNumber, day)),
      'certificateNumber',
      'TAKEN_BACK_TODAY',
      'Another request was taken back today; ask again tomorrow.',
    ),
  ];
}

function wasTakenBack(request: RequestedChange, certificateNumber: string, day: string): boolean {
  return (
    request.certificateNumber === certificateNumber &&
    requestStatus(request) === 'TAKEN_BACK' &&
    request.closedOn === day
  );
}

/** Only what waits for the committee is taken back. */
export function takeBackErrors(request: RequestedChange): readonly UserError[] {
  const status = requestStatus(request);
  return brokenRule(
    status !== 'PENDING',
    'requestId',
    status === 'DECIDED' ? 'REQUEST_DECIDED' : 'REQUEST_TAKEN_BACK',
    status === 'DECIDED' ? 'The committee has decided.' : 'It was taken back.',
  );
}

/** What is decided at the centre's request is what the centre asked for, and not from an earlier day. */
export function initiationErrors(
  change: CertificateChange,
  request: RequestedChange | null,
): readonly UserError[] {
  return brokenRule(
    request === null || !isAskedFor(change, request),
    'initiatedBy',
    'NOT_REQUESTED',
    'The centre has not asked for this; decide it as the body, or what it asked for.',
  );
}

function isAskedFor(change: CertificateChange, request: RequestedChange): boolean {
  return (
    change.kind === request.kind &&
    change.effectiveOn >= request.effectiveOn &&
    sameScope(change.scope ?? [], request.scope ?? [])
  );
}

function sameScope(a: readonly PathologyGroup[], b: readonly PathologyGroup[]): boolean {
  return isWithin(a, b) && isWithin(b, a);
}
