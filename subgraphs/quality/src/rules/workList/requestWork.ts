import { type CertificateTimes, statusOn } from '../certificationStatus.ts';
import { running } from '../lifecycle/certificateErrors.ts';
import type { RequestedChange } from '../lifecycle/requestErrors.ts';
import type { DueWork } from './auditWorkRules.ts';

/** In the words of a sentence. */
const changes: Readonly<Record<RequestedChange['kind'], string>> = {
  SUSPEND: 'suspended',
  REINSTATE: 'reinstated',
  REDUCE_SCOPE: 'made to cover less',
  WITHDRAW: 'withdrawn',
};

/** What a centre asked for by a day, and nobody had decided or taken back by then; of a certificate that is not over. */
export function requestWork(
  request: RequestedChange & { readonly requestedOn: string },
  certificate: CertificateTimes,
  day: string,
): DueWork | null {
  const { kind, requestedOn, closedOn, effectiveOn: dueOn } = request;
  const waits = requestedOn <= day && !(closedOn && closedOn <= day);
  if (!waits || !running.includes(statusOn(certificate, day).status)) return null;
  const reason = `On ${requestedOn} the centre asked for the certificate to be ${changes[kind]}.`;
  return { rule: 'CHANGE_REQUESTED', dueOn, reason };
}
