import { applicationById, applicationsByCentre } from './Application.ts';
import { auditById, auditsByCentre, auditsByMember, findingsByCentre } from './Audit.ts';
import { countsByCentreYear, countsByYear } from './CaseCount.ts';
import { certificateByNumber, certificatesByCentre, eventsByCertificate } from './Certificate.ts';
import { codeListsByRegistry, registriesByOperator, registryByCode } from './ClinicalRegistry.ts';
import { appointmentByPerson, decisionById, decisionsByCentre } from './Decision.ts';
import { schemeByCode, schemesByOwner, versionById, versionsByScheme } from './Scheme.ts';

/** All reads of one request: one of each, so that nothing is read twice and nothing crosses requests. */
export function createLoaders() {
  return {
    applicationById: applicationById(),
    applicationsByCentre: applicationsByCentre(),
    appointmentByPerson: appointmentByPerson(),
    auditById: auditById(),
    auditsByCentre: auditsByCentre(),
    auditsByMember: auditsByMember(),
    certificateByNumber: certificateByNumber(),
    certificatesByCentre: certificatesByCentre(),
    codeListsByRegistry: codeListsByRegistry(),
    countsByCentreYear: countsByCentreYear(),
    countsByYear: countsByYear(),
    decisionById: decisionById(),
    decisionsByCentre: decisionsByCentre(),
    eventsByCertificate: eventsByCertificate(),
    findingsByCentre: findingsByCentre(),
    registriesByOperator: registriesByOperator(),
    registryByCode: registryByCode(),
    schemeByCode: schemeByCode(),
    schemesByOwner: schemesByOwner(),
    versionById: versionById(),
    versionsByScheme: versionsByScheme(),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
