import { anonymous, type Viewer } from '@spine/kit';
import type { Connection } from 'mongoose';

/** The people of the rights table, each in relation to one centre, one application and one person. */
export const roles = [
  'anyone',
  'researcher',
  'centre',
  'otherCentre',
  'auditor',
  'otherAuditor',
  'committee',
  'applicant',
  'otherApplicant',
  'reviewer',
  'otherReviewer',
  'funder',
  'otherFunder',
  'steward',
] as const;
export type Role = (typeof roles)[number];

/** What is asked about, by id. */
export interface Things {
  readonly centre: string;
  readonly certificate: string;
  readonly audit: string;
  readonly auditor: string;
  /** The centre's application that led to the audit. */
  readonly filed: string;
  /** Of the audit. */
  readonly finding: string;
  /** What the centre asked for. */
  readonly request: string;
  readonly application: string;
  readonly applicant: string;
  readonly award: string;
  readonly call: string;
}

export interface Cast {
  readonly things: Things;
  readonly viewers: Readonly<Record<Role, Viewer>>;
}

/** A centre and an application with all that belongs to them. */
interface CentreThings {
  readonly centre: string;
  readonly certificate: string;
  readonly audit: string;
  readonly auditor: string;
  readonly filed: string;
  readonly finding: string;
}

/** Chooses who and what from the seeded databases. Nobody stands in two relations to the application. */
export async function castOf(connections: readonly Connection[]): Promise<Cast> {
  const [, , grants, quality] = connections as [Connection, Connection, Connection, Connection];
  const [own, foreign] = await twoCentres(quality);
  const granted = await fundedApplication(grants);
  const viewers: Cast['viewers'] = {
    anyone: anonymous,
    researcher: holder(['registry:read'], 'person-of-no-matter'),
    centre: atCentre(own.centre),
    otherCentre: atCentre(foreign.centre),
    auditor: holder(['audit:read', 'audit:write'], own.auditor),
    otherAuditor: holder(['audit:read', 'audit:write'], foreign.auditor),
    committee: holder(['certification:decide'], 'person-of-the-committee'),
    applicant: holder(['grants:apply'], granted.applicant),
    otherApplicant: holder(['grants:apply'], granted.otherApplicant),
    reviewer: holder(['grants:review'], granted.reviewer),
    otherReviewer: holder(['grants:review'], granted.otherReviewer),
    funder: holder(['grants:decide'], granted.funder),
    otherFunder: holder(['grants:decide'], granted.otherFunder),
    steward: holder(
      [
        'organizations:manage',
        'education:manage',
        'grants:manage',
        'quality:manage',
        'ledger:read',
      ],
      'person-of-the-stewards',
    ),
  };
  const request = await requestOf(own, quality);
  return { things: { ...own, request, ...granted }, viewers };
}

/** The seed has no request of a centre; this one is decided already. */
async function requestOf(
  { centre: centreId, certificate: certificateNumber }: CentreThings,
  quality: Connection,
): Promise<string> {
  const _id = 'request-of-the-cast';
  const asked = {
    kind: 'SUSPEND',
    effectiveOn: '2026-01-01',
    scope: null,
    reason: 'For a reason.',
  };
  const days = { requestedOn: '2026-01-01', closedOn: '2026-01-01', decisionId: 'a-decision' };
  const at = new Date('2026-01-01T12:00:00.000Z');
  const stamps = { version: 2, createdAt: at, createdBy: 'x', updatedAt: at, updatedBy: 'x' };
  await quality
    .collection<{ _id: string }>('certificateRequests')
    .replaceOne({ _id }, { centreId, certificateNumber, ...asked, ...days, ...stamps } as never, {
      upsert: true,
    });
  return _id;
}

function holder(scopes: readonly string[], personId: string): Viewer {
  return { subject: `subject of ${personId}`, scopes, claims: { person_id: personId } };
}

function atCentre(id: string): Viewer {
  return { subject: `subject of ${id}`, scopes: ['registry:submit'], claims: { centre_ids: [id] } };
}

type Row = Record<string, unknown> & { _id: string };

async function rows(connection: Connection, collection: string): Promise<Row[]> {
  const cursor = connection.collection(collection).find({}).sort({ _id: 1 });
  return (await cursor.toArray()) as unknown as Row[];
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The seed has no ${what}.`);
  return value;
}

/** Two certified and audited centres, each with an auditor who never audited the other. */
async function twoCentres(quality: Connection): Promise<readonly [CentreThings, CentreThings]> {
  const audits = (await rows(quality, 'audits')) as unknown as {
    _id: string;
    centreId: string;
    team: { personId: string }[];
    applicationId?: string;
  }[];
  const findings = await rows(quality, 'findings');
  const certificates = await rows(quality, 'certificates');
  const auditedBy = (person: string) =>
    new Set(
      audits
        .filter(({ team }) => team.some(({ personId }) => personId === person))
        .map(({ centreId }) => centreId),
    );
  const candidates = audits.flatMap(({ _id, centreId, team, applicationId }) => {
    const certificate = certificates.find((each) => (each.centreId as string) === centreId);
    const finding = findings.find(({ auditId }) => auditId === _id);
    const auditor = team[0]?.personId;
    if (!certificate || !auditor || !finding || !applicationId) return [];
    const what = { audit: _id, auditor, filed: applicationId, finding: finding._id };
    return [{ centre: centreId, certificate: certificate._id, ...what }];
  });
  const own = found(candidates[0], 'certified and audited centre');
  const foreign = candidates.find(
    ({ centre, auditor }) =>
      centre !== own.centre &&
      !auditedBy(own.auditor).has(centre) &&
      !auditedBy(auditor).has(own.centre),
  );
  return [own, found(foreign, 'second centre with an auditor of its own')];
}

/** An application that became an award, and one person in each relation to it. */
async function fundedApplication(grants: Connection) {
  const [applications, reviews, calls, awards, decisions] = await Promise.all(
    ['applications', 'reviews', 'fundingCalls', 'awards', 'decisions'].map((name) =>
      rows(grants, name),
    ),
  );
  const text = (row: Row | undefined, key: string) => (row?.[key] ?? '') as string;
  const decision = found(
    decisions?.find((each) => each.outcome === 'FUNDED' && !each.passedToChairperson),
    'funded application',
  );
  const application = found(
    applications?.find(({ _id }) => _id === decision.applicationId),
    'application',
  );
  const call = calls?.find(({ _id }) => _id === application.callId);
  const officer = (row: Row | undefined) =>
    (row?.officer as { personId: string } | undefined)?.personId ?? '';
  const chairperson = (call?.chairperson as { personId: string } | undefined)?.personId;
  const reviewers = (reviews ?? [])
    .filter(({ applicationId }) => applicationId === application._id)
    .filter(({ scores }) => scores)
    .map((each) => text(each, 'reviewerId'));
  const involved = [
    ...(application.investigatorIds as string[]),
    ...reviewers,
    officer(call),
    chairperson,
  ];
  const uninvolved = (people: readonly string[]) =>
    found(
      people.find((each) => each !== '' && !involved.includes(each)),
      'uninvolved person',
    );
  return {
    application: application._id,
    applicant: text(application, 'applicantId'),
    award: found(
      awards?.find(({ applicationId }) => applicationId === application._id),
      'award',
    )._id,
    call: text(application, 'callId'),
    reviewer: found(reviewers[0], 'reviewer'),
    funder: officer(call),
    otherApplicant: uninvolved((applications ?? []).map((each) => text(each, 'applicantId'))),
    otherReviewer: uninvolved((reviews ?? []).map((each) => text(each, 'reviewerId'))),
    otherFunder: uninvolved((calls ?? []).map(officer)),
  };
}
