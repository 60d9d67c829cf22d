import { randomUUID } from 'node:crypto';
import {
  dayOf,
  refuseAny,
  type Write,
  type WriteContext,
  type WriteInput,
  type WriteResult,
  write,
} from '@spine/kit';
import { pending } from '../../rules/lifecycle/applicationErrors.ts';
import { type FilingBasis, filingErrors } from '../../rules/lifecycle/filingErrors.ts';
import { isRenewed } from '../../rules/lifecycle/isRenewed.ts';
import type { PathologyGroup } from '../../rules/pathologyGroup.ts';
import { ApplicationModel, type ApplicationRecord } from '../Application.ts';
import { AuditModel } from '../Audit.ts';
import { CertificateModel, type CertificateRecord } from '../Certificate.ts';
import { connection } from '../connection.ts';
import { DecisionModel } from '../Decision.ts';
import { openFile, recordsOf } from './CertificationFile.ts';
import { statusAmong } from './standingOf.ts';
import { schemeInForce, versionOf } from './versions.ts';

export interface FileApplicationInput extends WriteInput {
  readonly centreId: string;
  readonly schemeCode: string;
  readonly kind: ApplicationRecord['kind'];
  readonly scope: readonly PathologyGroup[];
  readonly certificateNumber?: string | null | undefined;
}

/** Files a centre's application; it is judged by the version in force today, a wider scope by the certificate's own. */
export function fileApplication(
  input: FileApplicationInput,
  context: WriteContext,
): Promise<WriteResult<ApplicationRecord>> {
  return write(connection, 'fileApplication', input, context, async (within) => {
    const { scheme, version } = await schemeInForce(input.schemeCode, within);
    await openFile(input.centreId, within, 'ASKED_FOR');
    const { named, ...basis } = await basisOf(input, within);
    const errors = filingErrors(
      input,
      { ...basis, named, awardedFor: scheme.awardedFor },
      dayOf(within.now),
    );
    refuseAny(errors);
    const isExtension = input.kind === 'SCOPE_EXTENSION' && named !== null;
    const judgedBy = isExtension ? await versionOf(named, within) : version;
    return within.create(ApplicationModel, {
      _id: `application-${randomUUID()}`,
      centreId: input.centreId,
      kind: input.kind,
      versionId: judgedBy._id,
      scope: [...input.scope],
      filedOn: dayOf(within.now),
      ...(named && { certificateNumber: named._id }),
    });
  });
}

type FiledBasis = Omit<FilingBasis, 'awardedFor' | 'named'> & { named: CertificateRecord | null };

async function basisOf(
  { centreId, certificateNumber }: FileApplicationInput,
  within: Write,
): Promise<FiledBasis> {
  const applications = await recordsOf(ApplicationModel, centreId, within);
  const audits = await recordsOf(AuditModel, centreId, within);
  const decisions = await recordsOf(DecisionModel, centreId, within);
  const certificates = await recordsOf(CertificateModel, centreId, within);
  return {
    certificates,
    named: certificates.find(({ _id }) => _id === certificateNumber) ?? null,
    isRenewed: isRenewed(certificateNumber ?? '', applications, decisions),
    hasPending: applications.some((each) =>
      pending.includes(statusAmong(each, audits, decisions, within.now)),
    ),
  };
}
