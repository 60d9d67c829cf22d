import type { LoadersOf } from '@spine/kit';
import { applicationById, applicationsByCentre, fileByCentre } from './Application.ts';
import {
  auditById,
  auditsByCentre,
  auditsByFormerMember,
  auditsByMember,
  findingById,
  findingsByCentre,
} from './Audit.ts';
import { grantById, grantsByPerson } from './BreakGlassGrant.ts';
import { countsByCentreYear, groupCountsByYear } from './CaseCount.ts';
import { revisionsByCase } from './CaseRevision.ts';
import {
  certificateByNumber,
  certificatesByCentre,
  certificatesWithEvents,
  entriesByCentre,
  eventsByCertificate,
  logEntryById,
  sequencedEntryById,
  statusesByCertificate,
} from './Certificate.ts';
import { requestById, requestsByCentre } from './CertificateRequest.ts';
import { codeListsByRegistry, registriesByOperator, registryByCode } from './ClinicalRegistry.ts';
import { appointmentByPerson, decisionById, decisionsByCentre } from './Decision.ts';
import {
  participantById,
  releaseById,
  releaseFunnelById,
  releaseSliceById,
  releasesOfRegistry,
} from './Release.ts';
import { schemeByCode, schemesByOwner, versionById, versionsByScheme } from './Scheme.ts';

/** All that a request can read, each by a name that says by what. */
export const loaders = {
  groupCountsByYear,
  applicationById,
  applicationsByCentre,
  appointmentByPerson,
  auditById,
  auditsByCentre,
  auditsByFormerMember,
  auditsByMember,
  certificateByNumber,
  certificatesByCentre,
  certificatesWithEvents,
  codeListsByRegistry,
  countsByCentreYear,
  decisionById,
  decisionsByCentre,
  entriesByCentre,
  eventsByCertificate,
  fileByCentre,
  findingById,
  findingsByCentre,
  grantById,
  grantsByPerson,
  logEntryById,
  participantById,
  registriesByOperator,
  registryByCode,
  releaseById,
  releaseFunnelById,
  releaseSliceById,
  releasesOfRegistry,
  requestById,
  requestsByCentre,
  revisionsByCase,
  schemeByCode,
  schemesByOwner,
  sequencedEntryById,
  statusesByCertificate,
  versionById,
  versionsByScheme,
};

export type Loaders = LoadersOf<typeof loaders>;
