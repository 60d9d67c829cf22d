import type { CentreRecord } from '../../../subgraphs/organizations/src/models/Centre.ts';
import type { PersonRecord } from '../../../subgraphs/organizations/src/models/Person.ts';
import type { AuditRecord } from '../../../subgraphs/quality/src/models/Audit.ts';
import type { CertificateRecord } from '../../../subgraphs/quality/src/models/Certificate.ts';
import type { DecisionRecord } from '../../../subgraphs/quality/src/models/Decision.ts';
import type { FindingRecord } from '../../../subgraphs/quality/src/models/Finding.ts';
import type { SchemeVersionRecord } from '../../../subgraphs/quality/src/models/SchemeVersion.ts';
import { scopeOn, statusOn } from '../../../subgraphs/quality/src/rules/certificationStatus.ts';
import { countingCertificate } from '../../../subgraphs/quality/src/rules/countingCertificate.ts';
import { findingStatus } from '../../../subgraphs/quality/src/rules/findingStatus.ts';
import { type Databases, find, findById, groupBy, nameOf } from './databases.ts';
import type { Endpoint } from './Endpoint.ts';

interface Variables {
  readonly centre: string;
  readonly asOf?: string;
}

export const CentreFile: Endpoint<Variables> = async (
  databases,
  { centre: centreId, asOf },
  today,
) => {
  const day = asOf ?? today;
  const { organizations } = databases;
  const [centres, certificates, file] = await Promise.all([
    findById<CentreRecord>(organizations, 'centres', [centreId], ['name']),
    certificatesOf(databases, centreId),
    fileOf(databases, centreId),
  ]);
  const centre = centres.get(centreId);
  if (!centre) return { centre: null };
  const [people, versions] = await Promise.all([
    findById<PersonRecord>(organizations, 'people', peopleIn(file), ['name']),
    findById<SchemeVersionRecord>(
      databases.quality,
      'schemeVersions',
      file.audits.map(({ versionId }) => versionId),
      ['criteria'],
    ),
  ]);
  const audits = auditsShown(file, people, versions, day);
  const decisions = file.decisions.map(({ kind, decidedOn, scope, reason, deciderIds }) => ({
    kind,
    decidedOn,
    scope,
    reason,
    deciders: deciderIds.map((id) => nameOf(people, id)),
  }));
  return {
    centre: {
      name: centre.name,
      certification: certificationOn(certificates, day),
      certificationFile: { audits, decisions },
    },
  };
};

interface File {
  readonly audits: readonly AuditRecord[];
  readonly findings: readonly FindingRecord[];
  readonly decisions: readonly DecisionRecord[];
}

function certificatesOf({ quality }: Databases, centreId: string) {
  return find<CertificateRecord>(
    quality,
    'certificates',
    { centreId },
    ['grantedOn', 'validFrom', 'validUntil', 'withdrawnOn', 'suspensions', 'scopes'],
    { sort: { centreId: 1, validFrom: -1, _id: 1 } },
  );
}

async function fileOf({ quality }: Databases, centreId: string): Promise<File> {
  const [audits, findings, decisions] = await Promise.all([
    find<AuditRecord>(quality, 'audits', { centreId }, ['kind', 'visitFrom', 'team', 'versionId'], {
      sort: { centreId: 1, visitFrom: -1, _id: 1 },
    }),
    find<FindingRecord>(
      quality,
      'findings',
      { centreId },
      [
        ...(['auditId', 'grade', 'statement', 'raisedOn', 'dueOn', 'actedOn'] as const),
        ...(['verifiedOn', 'criterionCode'] as const),
      ],
      { sort: { centreId: 1, raisedOn: 1, _id: 1 } },
    ),
    find<DecisionRecord>(
      quality,
      'decisions',
      { centreId },
      ['kind', 'decidedOn', 'scope', 'reason', 'deciderIds'],
      { sort: { centreId: 1, decidedOn: -1, _id: 1 } },
    ),
  ]);
  return { audits, findings, decisions };
}

function peopleIn({ audits, decisions }: File): string[] {
  return [
    ...audits.flatMap(({ team }) => team.map(({ personId }) => personId)),
    ...decisions.flatMap(({ deciderIds }) => deciderIds),
  ];
}

function certificationOn(certificates: readonly CertificateRecord[], day: string) {
  const certificate = countingCertificate(certificates, day);
  if (certificate === null) return null;
  return {
    ...statusOn(certificate, day),
    scope: scopeOn(certificate, day),
    certificate: { number: certificate._id, validUntil: certificate.validUntil },
  };
}

function auditsShown(
  { audits, findings }: File,
  people: ReadonlyMap<string, PersonRecord>,
  versions: ReadonlyMap<string, SchemeVersionRecord>,
  day: string,
) {
  const findingsOf = groupBy(findings, ({ auditId }) => auditId);
  return audits.map(({ _id, kind, visitFrom, team, versionId }) => {
    const criteria = versions.get(versionId)?.criteria ?? [];
    return {
      kind,
      visitFrom,
      team: team.map(({ personId, role }) => ({ role, person: nameOf(people, personId) })),
      findings: (findingsOf.get(_id) ?? []).map((finding) => ({
        grade: finding.grade,
        statement: finding.statement,
        raisedOn: finding.raisedOn,
        dueOn: finding.dueOn ?? null,
        status: findingStatus(finding, day),
        criterion: { name: criteria.find(({ code }) => code === finding.criterionCode)?.name },
      })),
    };
  });
}
