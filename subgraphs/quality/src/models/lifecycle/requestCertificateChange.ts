import { randomUUID } from 'node:crypto';
import {
  dayOf,
  refuseAny,
  type WriteContext,
  type WriteInput,
  type WriteResult,
  write,
} from '@spine/kit';
import { type CertificateChange, changeErrors } from '../../rules/lifecycle/changeErrors.ts';
import { reasonErrors } from '../../rules/lifecycle/deciderErrors.ts';
import { requestErrors, takeBackErrors } from '../../rules/lifecycle/requestErrors.ts';
import type { PathologyGroup } from '../../rules/pathologyGroup.ts';
import { connection } from '../connection.ts';
import { FindingModel } from '../Finding.ts';
import { CertificateRequestModel, type CertificateRequestRecord } from './CertificateRequest.ts';
import { recordsOf } from './CertificationFile.ts';
import { certificateNamed } from './certificateNamed.ts';
import { openAsRead } from './decide.ts';
import { inFile } from './inFile.ts';

export interface RequestCertificateChangeInput extends WriteInput {
  readonly certificateNumber: string;
  /** The revision of the centre's file as it read it. */
  readonly expectedVersion: number;
  readonly kind: CertificateChange['kind'];
  readonly effectiveOn?: string | null | undefined;
  readonly scope?: readonly PathologyGroup[] | null | undefined;
  readonly reason: string;
}

/** A centre asks for a change of its certificate; what could not be decided today cannot be asked for either. */
export function requestCertificateChange(
  input: RequestCertificateChangeInput,
  context: WriteContext,
): Promise<WriteResult<CertificateRequestRecord>> {
  return write(connection, 'requestCertificateChange', input, context, async (within) => {
    const { kind } = input;
    const reason = input.reason.trim();
    const certificate = await certificateNamed(input, within);
    const { centreId, _id: certificateNumber } = certificate;
    await openAsRead(centreId, input, within, 'ASKED_FOR');
    const today = dayOf(within.now);
    const change = { kind, effectiveOn: input.effectiveOn ?? today, scope: input.scope ?? null };
    const findings = await recordsOf(FindingModel, centreId, within);
    const requests = await recordsOf(CertificateRequestModel, centreId, within);
    refuseAny([
      ...requestErrors(certificateNumber, requests, today),
      ...changeErrors(change, certificate, findings, today),
      ...reasonErrors(reason),
    ]);
    return within.create(CertificateRequestModel, {
      _id: `request-${randomUUID()}`,
      ...{ centreId, certificateNumber, reason, requestedOn: today },
      ...{ ...change, scope: change.scope && [...change.scope] },
      ...{ decisionId: null, closedOn: null },
    });
  });
}

export interface TakeBackRequestInput extends WriteInput {
  readonly requestId: string;
  /** The request's version as the centre read it. */
  readonly expectedVersion: number;
}

/** A centre takes back what it asked for, until it is decided. */
export function takeBackCertificateRequest(
  input: TakeBackRequestInput,
  context: WriteContext,
): Promise<WriteResult<CertificateRequestRecord>> {
  return write(connection, 'takeBackCertificateRequest', input, context, async (within) => {
    const { requestId, expectedVersion } = input;
    const field = 'requestId';
    const request = await inFile(
      CertificateRequestModel,
      field,
      requestId,
      expectedVersion,
      within,
      'ASKED_FOR',
    );
    refuseAny(takeBackErrors(request));
    const closedOn = dayOf(within.now);
    return within.update(CertificateRequestModel, requestId, expectedVersion, { closedOn }, field);
  });
}
