import type { Role, Things } from './cast.ts';

/** A way to objects of a type through the gateway: the response path and the text around a selection. */
export interface Door {
  readonly at: readonly (string | number)[];
  readonly around: (selection: string) => string;
}

/** One restricted field: how it is selected, and who gets what. Whoever is not named is refused. */
export interface Row {
  readonly field: `${string}.${string}`;
  readonly selection: string;
  readonly doors: readonly Door[];
  /** The representation by which another subgraph would ask for its parent. */
  readonly entity?: { readonly subgraph: string; readonly id: keyof Things };
  readonly read: readonly Role[];
  /** Null without an error: nothing there for them, or as if there were nothing. */
  readonly absent?: readonly Role[];
  /** Their way ends before the field. */
  readonly unreached?: readonly Role[];
}

const root: Door = { at: [], around: (selection) => selection };
const through = (name: string, args: string): Door => ({
  at: [name],
  around: (selection) => `${name}${args} { ${selection} }`,
});
const within = (outer: Door, name: string): Door => ({
  at: [...outer.at, name],
  around: (selection) => outer.around(`${name} { ${selection} }`),
});

const centre = through('centre', '(id: $centre)');
const certificate = through('certificate', '(number: $certificate)');
const award = through('award', '(id: $award)');
const application = through('application', '(id: $application)');
const auditor: Door = {
  at: ['person'],
  around: (selection) => `person(id: $auditor) { ${selection} }`,
};
const person: Door = {
  at: ['person'],
  around: (selection) => `person(id: $applicant) { ${selection} }`,
};

const everyone: readonly Role[] = [
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
];
const but = (...roles: readonly Role[]) => everyone.filter((role) => !roles.includes(role));
const signedIn = but('anyone');

/** Certification: the centre itself, the auditors assigned to it, the committee. */
const file = {
  read: ['centre', 'auditor', 'committee'],
} as const;
const ofCentre = {
  doors: [centre, within(certificate, 'centre')],
  entity: { subgraph: 'quality', id: 'centre' },
} as const;

/** Lists over centres: each auditor of assigned ones, the committee of all. */
const overseers = { read: ['auditor', 'otherAuditor', 'committee'] } as const;

/** Grants: applicants their own, reviewers those assigned to them, the funder's people those of their calls. */
const party = ['applicant', 'reviewer', 'funder', 'steward'] as const;
const ofApplication = {
  doors: [application, within(award, 'application')],
  entity: { subgraph: 'grants', id: 'application' },
  unreached: but(...party),
} as const;
/** Investigators and funder; a reviewer learns no outcome. */
const outcome = { read: ['applicant', 'funder', 'steward'] } as const;
const money = {
  doors: [award],
  entity: { subgraph: 'grants', id: 'award' },
  read: ['applicant', 'funder', 'steward'],
} as const;

const key = 'idempotencyKey: $key';

/** The policy table: every restricted field, and who may read it, from what the roles are for. */
export const expected: readonly Row[] = [
  {
    field: 'Centre.certificationFile',
    selection: 'certificationFile { audits { id } }',
    ...ofCentre,
    ...file,
  },
  {
    field: 'Centre.benchmark',
    selection: 'benchmark { year own { cases } }',
    ...ofCentre,
    ...file,
  },
  {
    field: 'Centre.exactFigures',
    selection: 'exactFigures(from: 2024, until: 2024) { year own { cases } }',
    ...ofCentre,
    ...file,
  },
  { field: 'Centre.readiness', selection: 'readiness { lines { figure } }', ...ofCentre, ...file },
  {
    field: 'Centre.cases',
    selection: 'cases(first: 1) { totalCount }',
    ...ofCentre,
    read: ['centre'],
  },
  {
    field: 'Certificate.events',
    selection: 'events { kind }',
    doors: [certificate],
    entity: { subgraph: 'quality', id: 'certificate' },
    ...file,
  },
  { field: 'Query.audit', selection: 'audit(id: $audit) { id }', doors: [root], ...file },
  {
    field: 'Query.auditWork',
    selection: 'auditWork(centre: $centre) { totalCount }',
    doors: [root],
    ...overseers,
  },
  {
    field: 'Query.breachedDecisions',
    selection: 'breachedDecisions(first: 1) { nodes { id } }',
    doors: [root],
    ...overseers,
  },
  {
    field: 'Query.findingCounts',
    selection: 'findingCounts(from: "2025-01-01") { major }',
    doors: [root],
    ...overseers,
  },
  {
    field: 'Query.accessLedger',
    selection: 'accessLedger(centre: $centre, first: 1) { nodes { id } }',
    doors: [root],
    read: ['centre', 'steward'],
  },
  {
    field: 'Query.breakGlassGrants',
    selection: 'breakGlassGrants(centre: $centre, first: 1) { nodes { id } }',
    doors: [root],
    read: ['centre', 'steward'],
  },
  {
    field: 'Query.myCentre',
    selection: 'myCentre { id }',
    doors: [root],
    read: ['centre', 'otherCentre'],
  },
  {
    field: 'Person.auditAssignments',
    selection: 'auditAssignments { id }',
    doors: [auditor],
    entity: { subgraph: 'quality', id: 'auditor' },
    read: ['auditor', 'committee'],
  },
  {
    field: 'Person.enrolments',
    selection: 'enrolments { id }',
    doors: [person],
    entity: { subgraph: 'education', id: 'applicant' },
    read: ['applicant'],
  },
  {
    field: 'Person.nextSteps',
    selection: 'nextSteps(curriculum: "ao-spine-trauma-curriculum") { open }',
    doors: [person],
    entity: { subgraph: 'education', id: 'applicant' },
    read: ['applicant'],
  },
  {
    field: 'Query.application',
    selection: 'application(id: $application) { id }',
    doors: [root],
    read: party,
    absent: ['otherApplicant', 'otherReviewer', 'otherFunder'],
  },
  {
    field: 'Query.myApplications',
    selection: 'myApplications { id }',
    doors: [root],
    read: ['applicant', 'otherApplicant'],
  },
  {
    field: 'Query.assignedApplications',
    selection: 'assignedApplications { id }',
    doors: [root],
    read: ['reviewer', 'otherReviewer'],
  },
  {
    field: 'FundingCall.applications',
    selection: 'applications { id }',
    doors: [within(award, 'call'), through('fundingCall', '(id: $call)')],
    read: ['funder', 'otherFunder', 'steward'],
  },
  {
    field: 'Award.application',
    selection: 'application { id }',
    doors: [award],
    entity: { subgraph: 'grants', id: 'award' },
    read: party,
    absent: signedIn.filter((role) => !(party as readonly Role[]).includes(role)),
  },
  { field: 'Award.tranches', selection: 'tranches { percent }', ...money },
  { field: 'Award.disbursed', selection: 'disbursed { minorUnits }', ...money },
  { field: 'Application.overallScore', selection: 'overallScore', ...ofApplication, ...outcome },
  { field: 'Application.critiques', selection: 'critiques', ...ofApplication, ...outcome },
  {
    field: 'Application.decision',
    selection: 'decision { outcome }',
    ...ofApplication,
    ...outcome,
  },
  {
    field: 'Decision.decidedBy',
    selection: 'decidedBy { id }',
    doors: [within(application, 'decision')],
    read: ['funder', 'steward'],
    unreached: but('applicant', 'funder', 'steward'),
  },
  {
    field: 'Application.ownReview',
    selection: 'ownReview { scores { points } }',
    ...ofApplication,
    read: ['reviewer'],
  },
  {
    field: 'Application.reviews',
    selection: 'reviews { reviewer { id } }',
    ...ofApplication,
    read: ['funder', 'steward'],
  },
  // The seeded application has no profile and improves on no other: its readers find nothing there.
  {
    field: 'Application.profile',
    selection: 'profile { ageYears }',
    ...ofApplication,
    read: [],
    absent: ['applicant', 'funder', 'steward'],
  },
  {
    field: 'Application.resubmissionOf',
    selection: 'resubmissionOf { id }',
    ...ofApplication,
    read: [],
    absent: party,
  },
  {
    field: 'Application.nextMilestone',
    selection: 'nextMilestone(asOf: "2020-01-01") { kind }',
    ...ofApplication,
    ...outcome,
  },
  {
    field: 'Query.registry',
    selection: 'registry { release { id } cube(code: "CASES") { cells { n } } }',
    doors: [root],
    read: ['researcher'],
  },
  // Mutations with an input that nothing comes of: whether they may be called is what is asked.
  {
    field: 'Mutation.enrol',
    selection: `enrol(input: { ${key}, courseEventId: "no-such-event" }) { userErrors { code } }`,
    doors: [root],
    read: signedIn,
  },
  {
    field: 'Mutation.submitApplication',
    selection: `submitApplication(input: { ${key}, callId: "no-such-call", title: "A title", summary: "A summary of more than the fifty characters that it has to have.",
      pathologyGroup: TRAUMA, institutionId: "nowhere", amountRequested: { minorUnits: 1, currency: "EUR" }, ethics: PENDING }) { userErrors { code } }`,
    doors: [root],
    read: ['applicant', 'otherApplicant'],
  },
  {
    field: 'SubmitApplicationPayload.application',
    selection: 'application { id }',
    doors: [
      {
        at: ['submitApplication'],
        around: (
          selection,
        ) => `submitApplication(input: { ${key}, callId: "no-such-call", title: "A title",
          summary: "A summary of more than the fifty characters that it has to have.", pathologyGroup: TRAUMA,
          institutionId: "nowhere", amountRequested: { minorUnits: 1, currency: "EUR" }, ethics: PENDING }) { ${selection} }`,
      },
    ],
    read: [],
    absent: ['applicant', 'otherApplicant'],
    unreached: but('applicant', 'otherApplicant'),
  },
  {
    field: 'Mutation.recordOutput',
    selection: `recordOutput(input: { ${key}, awardId: $award, title: "", kind: ARTICLE, publishedOn: "2020-01-01", source: "", authorIds: [] }) { userErrors { code } }`,
    doors: [root],
    read: ['applicant', 'funder', 'steward'],
  },
  {
    field: 'Mutation.correctOutput',
    selection: `correctOutput(input: { ${key}, awardId: $award, id: "no-such-output", expectedVersion: 0, title: "", kind: ARTICLE, publishedOn: "2020-01-01", source: "", authorIds: [] }) { userErrors { code } }`,
    doors: [root],
    read: ['applicant', 'funder', 'steward'],
  },
  {
    field: 'Mutation.withdrawOutput',
    selection: `withdrawOutput(input: { ${key}, awardId: $award, id: "no-such-output", expectedVersion: 0 }) { userErrors { code } }`,
    doors: [root],
    read: ['applicant', 'funder', 'steward'],
  },
  {
    field: 'Mutation.updateOrganization',
    selection: `updateOrganization(input: { ${key}, id: "no-such-organization", expectedVersion: 1 }) { userErrors { code } }`,
    doors: [root],
    read: ['steward'],
  },
  {
    field: 'Mutation.submitCase',
    selection: `submitCase(input: { ${key}, centreId: $centre, number: "1", ageYears: 400, sex: "?", asa: "?", previousOperations: "?",
      mainPathology: "?", level: "?", extent: 0, stages: [], lengthOfStayDays: -1 }) { userErrors { code } }`,
    doors: [root],
    read: ['centre'],
  },
  {
    field: 'Mutation.addCaseStage',
    selection: `addCaseStage(input: { ${key}, centreId: $centre, id: "no-such-case", expectedVersion: 1, stage: { operatedOn: "2024-01-01", measures: [] } }) { userErrors { code } }`,
    doors: [root],
    read: ['centre'],
  },
  {
    field: 'Mutation.recordFollowUp',
    selection: `recordFollowUp(input: { ${key}, centreId: $centre, id: "no-such-case", expectedVersion: 1, followUp: { interval: "?", form: { completedOn: "2024-01-01" } } }) { userErrors { code } }`,
    doors: [root],
    read: ['centre'],
  },
  {
    field: 'Mutation.reportComplication',
    selection: `reportComplication(input: { ${key}, centreId: $centre, id: "no-such-case", expectedVersion: 1, complication: { code: "?", reportedBy: SURGEON } }) { userErrors { code } }`,
    doors: [root],
    read: ['centre'],
  },
  {
    field: 'Mutation.correctCase',
    selection: `correctCase(input: { ${key}, centreId: $centre, id: "no-such-case", expectedVersion: 1, reason: RECODED, correction: {} }) { userErrors { code } }`,
    doors: [root],
    read: ['centre'],
  },
  {
    field: 'Mutation.withdrawCase',
    selection: `withdrawCase(input: { ${key}, centreId: $centre, id: "no-such-case", expectedVersion: 1, reason: DUPLICATE }) { userErrors { code } }`,
    doors: [root],
    read: ['centre'],
  },
  // What changes a certification file: each its own, by what it is about, and nothing comes of it.
  {
    field: 'Mutation.fileApplication',
    selection: `fileApplication(input: { ${key}, centreId: $centre, kind: INITIAL, scope: [] }) { userErrors { code } }`,
    doors: [root],
    read: ['centre'],
  },
  {
    field: 'Mutation.completeApplication',
    selection: `completeApplication(input: { ${key}, applicationId: $filed, expectedVersion: 0 }) { userErrors { code } }`,
    doors: [root],
    read: ['committee'],
  },
  {
    field: 'Mutation.withdrawApplication',
    selection: `withdrawApplication(input: { ${key}, applicationId: $filed, expectedVersion: 0 }) { userErrors { code } }`,
    doors: [root],
    read: ['centre'],
  },
  {
    field: 'Mutation.requestCertificateChange',
    selection: `requestCertificateChange(input: { ${key}, certificateNumber: $certificate, expectedVersion: 0, kind: WITHDRAW, reason: "" }) { userErrors { code } }`,
    doors: [root],
    read: ['centre'],
  },
  {
    field: 'Mutation.takeBackCertificateRequest',
    selection: `takeBackCertificateRequest(input: { ${key}, requestId: $request, expectedVersion: 0 }) { userErrors { code } }`,
    doors: [root],
    read: ['centre'],
  },
  {
    field: 'Mutation.scheduleAudit',
    selection: `scheduleAudit(input: { ${key}, applicationId: "no-such-application", scope: [], team: [], visitFrom: "2026-07-01", visitUntil: "2026-07-01" }) { userErrors { code } }`,
    doors: [root],
    read: ['committee'],
  },
  {
    field: 'Mutation.replaceAuditor',
    selection: `replaceAuditor(input: { ${key}, auditId: $audit, expectedVersion: 0, personId: "nobody", replacementId: "nobody" }) { userErrors { code } }`,
    doors: [root],
    read: ['committee'],
  },
  {
    field: 'Mutation.beginVisit',
    selection: `beginVisit(input: { ${key}, auditId: $audit, expectedVersion: 0 }) { userErrors { code } }`,
    doors: [root],
    read: ['auditor'],
  },
  {
    field: 'Mutation.recordAssessments',
    selection: `recordAssessments(input: { ${key}, auditId: $audit, expectedVersion: 0, assessments: [] }) { userErrors { code } }`,
    doors: [root],
    read: ['auditor'],
  },
  {
    field: 'Mutation.raiseFinding',
    selection: `raiseFinding(input: { ${key}, auditId: $audit, criterionCode: "none", grade: MAJOR, statement: "" }) { userErrors { code } }`,
    doors: [root],
    read: ['auditor'],
  },
  {
    field: 'Mutation.escalateFindings',
    selection: `escalateFindings(input: { ${key}, auditId: $audit, findingIds: [], statement: "", dueOn: "2026-07-01" }) { userErrors { code } }`,
    doors: [root],
    read: ['auditor'],
  },
  {
    field: 'Mutation.recordCorrectiveAction',
    selection: `recordCorrectiveAction(input: { ${key}, findingId: $finding, expectedVersion: 0, correctiveAction: "" }) { userErrors { code } }`,
    doors: [root],
    read: ['centre'],
  },
  {
    field: 'Mutation.verifyFinding',
    selection: `verifyFinding(input: { ${key}, findingId: $finding, expectedVersion: 0, accepted: true }) { userErrors { code } }`,
    doors: [root],
    read: ['auditor'],
  },
  {
    field: 'Mutation.reportAudit',
    selection: `reportAudit(input: { ${key}, auditId: $audit, expectedVersion: 0 }) { userErrors { code } }`,
    doors: [root],
    read: ['auditor'],
  },
  {
    field: 'Mutation.decideOnApplication',
    selection: `decideOnApplication(input: { ${key}, applicationId: "no-such-application", expectedVersion: 0, granted: false, scope: [], deciderIds: [], reason: "" }) { userErrors { code } }`,
    doors: [root],
    read: ['committee'],
  },
  {
    field: 'Mutation.correctCertificateEvent',
    selection: `correctCertificateEvent(input: { ${key}, certificateNumber: "no-such-certificate", sequence: 1, expectedVersion: 0, deciderIds: [], reason: "" }) { userErrors { code } }`,
    doors: [root],
    read: ['committee'],
  },
  // An auditor is refused a file by its centre alone, and only with an input that could open it.
  {
    field: 'Mutation.breakGlass',
    selection: `breakGlass(input: { ${key}, centreId: $centre, reason: "", minutes: 0 }) { userErrors { code } }`,
    doors: [root],
    read: ['auditor', 'otherAuditor'],
  },
  {
    field: 'Mutation.reviewBreakGlass',
    selection: `reviewBreakGlass(input: { ${key}, grantId: "no-such-grant", expectedVersion: 1, verdict: JUSTIFIED, note: "" }) { userErrors { code } }`,
    doors: [root],
    read: ['steward'],
  },
  {
    field: 'Mutation.publishSchemeVersion',
    selection: `publishSchemeVersion(input: { ${key}, schemeCode: "NONE", version: "", inForceFrom: "2027-01-01", criteria: [], minimumVolumes: [], validityMonths: 1, surveillanceMonths: 1, source: "" }) { userErrors { code } }`,
    doors: [root],
    read: ['steward'],
  },
  {
    field: 'Mutation.addParticipant',
    selection: `addParticipant(input: { ${key}, centreId: $centre, country: "?", source: "" }) { userErrors { code } }`,
    doors: [root],
    read: ['steward'],
  },
  {
    field: 'Mutation.correctParticipant',
    selection: `correctParticipant(input: { ${key}, centreId: $centre, expectedVersion: 0, country: "?", source: "" }) { userErrors { code } }`,
    doors: [root],
    read: ['steward'],
  },
  {
    field: 'Mutation.decideOnCertificate',
    selection: `decideOnCertificate(input: { ${key}, certificateNumber: "no-such-certificate", expectedVersion: 0, kind: WITHDRAW, deciderIds: [], reason: "" }) { userErrors { code } }`,
    doors: [root],
    read: ['committee'],
  },
];
