import { codesOfList } from './codesOfList.ts';
import { earlierParticipants } from './earlierParticipants.ts';

const text = { bsonType: 'string', minLength: 1 };
const day = { bsonType: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const dayOrNull = { anyOf: [day, { bsonType: 'null' }] };
const texts = { bsonType: 'array', items: text };
const whole = (minimum: number, maximum: number) => ({
  bsonType: ['int', 'long'],
  minimum,
  maximum,
});
const group = {
  enum: ['DEGENERATIVE', 'DEFORMITY', 'TRAUMA', 'TUMOUR', 'INFECTION_INFLAMMATION'],
};
const scope = { bsonType: 'array', minItems: 1, uniqueItems: true, items: group };

/** A document with these properties required; others are the model's business. */
function documentOf(required: object, optional: object = {}): object {
  return {
    bsonType: 'object',
    required: Object.keys(required),
    properties: { ...required, ...optional },
  };
}

const stretch = { from: day, until: dayOrNull };

const certificateProperties = {
  _id: text,
  centreId: text,
  country: { bsonType: 'string', pattern: '^[A-Z]{2}$' },
  versionId: text,
  grantedOn: day,
  revision: whole(1, 1_000),
  validFrom: day,
  validUntil: day,
  withdrawnOn: dayOrNull,
  suspensions: { bsonType: 'array', items: documentOf(stretch) },
  scopes: { bsonType: 'array', minItems: 1, items: documentOf({ ...stretch, groups: scope }) },
};

const certificateStatus = documentOf({
  _id: text,
  certificateNumber: text,
  edition: whole(1, 1_000),
  list: whole(1, 1_000_000),
  index: whole(0, 131_071),
  validFrom: day,
  validUntil: day,
  scope,
  revokedFrom: dayOrNull,
  suspensions: { bsonType: 'array', items: documentOf(stretch) },
});

/** Absent until the migration that told them. */
const standings = { standings: texts };

const registerEntry = documentOf(
  {
    ...certificateProperties,
    certificateNumber: text,
    knownFrom: { bsonType: 'date' },
    knownUntil: { bsonType: ['date', 'null'] },
  },
  standings,
);

const steps = [
  ...['GRANTED', 'RENEWED', 'SUSPENDED', 'REINSTATED'],
  ...['SCOPE_EXTENDED', 'SCOPE_REDUCED', 'WITHDRAWN'],
];

const eventProperties = {
  _id: text,
  certificateNumber: text,
  sequence: whole(1, 1_000),
  effectiveOn: day,
  recordedAt: { bsonType: 'date' },
  scope,
  initiatedBy: { enum: ['BODY', 'CENTRE'] },
  decisionId: text,
};

/** A step, or a correction that names the event it corrects and says what was meant. */
const certificateEvent = {
  oneOf: [
    documentOf({ ...eventProperties, kind: { enum: steps } }),
    documentOf({
      ...eventProperties,
      kind: { enum: ['CORRECTED'] },
      corrects: whole(1, 1_000),
      meant: { enum: [...steps, null] },
    }),
  ],
};

/** Of a decision or a request, as `reasonErrors` has it. */
const reason = { ...text, maxLength: 1_000 };

const decision = documentOf({
  _id: text,
  centreId: text,
  kind: {
    enum: [
      ...['GRANT', 'REFUSE', 'RENEW', 'EXTEND_SCOPE', 'REDUCE_SCOPE'],
      ...['SUSPEND', 'REINSTATE', 'WITHDRAW', 'CORRECT'],
    ],
  },
  decidedOn: day,
  deciderIds: { bsonType: 'array', minItems: 1, uniqueItems: true, items: text },
  scope,
  reason,
});

const certificateRequest = documentOf({
  _id: text,
  centreId: text,
  certificateNumber: text,
  kind: { enum: ['SUSPEND', 'REINSTATE', 'REDUCE_SCOPE', 'WITHDRAW'] },
  effectiveOn: day,
  scope: { anyOf: [scope, { bsonType: 'null' }] },
  reason,
  requestedOn: day,
  decisionId: { bsonType: ['string', 'null'] },
  closedOn: dayOrNull,
});

const reporter = { enum: ['SURGEON', 'PATIENT'] };
const form = documentOf({ completedOn: day });

const registeredCase = documentOf(
  {
    _id: text,
    centreId: text,
    number: text,
    codeListVersion: whole(1, 1_000),
    ageYears: whole(0, 120),
    sex: text,
    asa: text,
    previousOperations: text,
    mainPathology: text,
    degenerationTypes: codesOfList(50),
    level: text,
    extent: whole(1, 30),
    operatedOn: day,
    stages: {
      bsonType: 'array',
      minItems: 1,
      items: documentOf({ operatedOn: day, measures: codesOfList(10) }),
    },
    lengthOfStayDays: whole(0, 730),
    recordKey: { bsonType: ['int', 'long', 'double'], minimum: 0, maximum: 0xffff_ffff },
    injuries: {
      bsonType: 'array',
      items: documentOf({ code: text, region: text, neurology: text }),
    },
    adverseEvents: { bsonType: 'array', items: documentOf({ code: text, reportedBy: reporter }) },
    followUps: { bsonType: 'array', items: documentOf({ interval: text, form }) },
  },
  { pathologyGroup: { enum: [...group.enum, null] }, diedOn: dayOrNull, reoperatedOn: dayOrNull },
);

const caseWithdrawal = documentOf({
  _id: text,
  centreId: text,
  number: text,
  reason: { enum: ['CONSENT_WITHDRAWN', 'DUPLICATE'] },
});

const caseRevision = documentOf(
  {
    _id: text,
    caseId: text,
    centreId: text,
    version: whole(2, 1_000_000),
    kind: {
      enum: ['STAGE_ADDED', 'FOLLOW_UP_RECORDED', 'COMPLICATION_REPORTED', 'CORRECTED'],
    },
    changedAt: { bsonType: 'date' },
    changedBy: text,
    changes: { bsonType: 'array', items: documentOf({ field: text }) },
  },
  { reason: { enum: ['ENTRY_ERROR', 'LATE_INFORMATION', 'RECODED', null] } },
);

const participant = documentOf(
  {
    _id: text,
    country: { bsonType: 'string', pattern: '^[A-Z]{2}$' },
    version: whole(1, 1_000_000),
  },
  { earlier: earlierParticipants },
);

const base64 = { bsonType: 'string', pattern: '^[A-Za-z0-9+/]+=*$' };

const logEntry = documentOf(
  {
    _id: text,
    kind: {
      enum: [
        ...['DECISION', 'CERTIFICATE_EVENT', 'RELEASE'],
        ...['BREAK_GLASS_GRANT', 'BREAK_GLASS_REVIEW'],
      ],
    },
    recordId: text,
    recordedAt: { bsonType: 'date' },
    place: whole(0, 1_000_000),
    text,
    leafHash: base64,
  },
  { pending: { enum: [true] }, index: whole(0, Number.MAX_SAFE_INTEGER), seal: base64 },
);

const logCheckpoint = documentOf({
  _id: whole(1, Number.MAX_SAFE_INTEGER),
  previous: whole(0, Number.MAX_SAFE_INTEGER),
  root: base64,
  note: text,
  signedAt: { bsonType: 'date' },
});

/** A text that others name, of a length that keeps entries small; or none. */
const named = { bsonType: ['string', 'null'], maxLength: 128 };

const accessEntry = documentOf(
  {
    _id: text,
    at: { bsonType: 'date' },
    centreId: { bsonType: ['string', 'null'] },
    subject: named,
    personId: named,
    scopes: { ...texts, maxItems: 50 },
    fields: { ...texts, minItems: 1, uniqueItems: true },
    policies: { ...texts, minItems: 1, uniqueItems: true },
    reads: whole(1, 100_000),
    operationName: named,
    operationHash: { bsonType: 'string', pattern: '^[0-9a-f]{64}$' },
    requestId: named,
  },
  { grantId: { bsonType: ['string', 'null'] } },
);

const told = (minLength: number) => ({ bsonType: 'string', minLength, maxLength: 4_000 });

const breakGlassGrant = documentOf({
  _id: text,
  centreId: text,
  personId: text,
  subject: { bsonType: ['string', 'null'] },
  sequence: whole(1, 1_000_000),
  reason: told(20),
  grantedAt: { bsonType: 'date' },
  until: { bsonType: 'date' },
  isReviewed: { bsonType: 'bool' },
  review: {
    anyOf: [
      { bsonType: 'null' },
      documentOf({
        verdict: { enum: ['JUSTIFIED', 'UNJUSTIFIED'] },
        note: told(1),
        reviewedAt: { bsonType: 'date' },
        personId: text,
      }),
    ],
  },
});

/** What MongoDB itself refuses, whoever writes: by model. */
export const validators: ReadonlyMap<string, object> = new Map([
  ['Certificate', { $jsonSchema: documentOf(certificateProperties, standings) }],
  ['CertificateEvent', { $jsonSchema: certificateEvent }],
  ['CertificateStatus', { $jsonSchema: certificateStatus }],
  ['RegisterEntry', { $jsonSchema: registerEntry }],
  ['Decision', { $jsonSchema: decision }],
  ['CertificateRequest', { $jsonSchema: certificateRequest }],
  ['Case', { $jsonSchema: registeredCase }],
  ['CaseWithdrawal', { $jsonSchema: caseWithdrawal }],
  ['CaseRevision', { $jsonSchema: caseRevision }],
  ['Participant', { $jsonSchema: participant }],
  ['LogEntry', { $jsonSchema: logEntry }],
  ['LogCheckpoint', { $jsonSchema: logCheckpoint }],
  ['AccessEntry', { $jsonSchema: accessEntry }],
  ['BreakGlassGrant', { $jsonSchema: breakGlassGrant }],
]);
