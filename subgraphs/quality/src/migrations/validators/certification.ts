import { country, day, dayOrNull, documentOf, scope, text, texts, whole } from './parts.ts';

const stretch = { from: day, until: dayOrNull };

export const certificateProperties = {
  _id: text,
  centreId: text,
  country,
  versionId: text,
  grantedOn: day,
  revision: whole(1, 1_000),
  validFrom: day,
  validUntil: day,
  withdrawnOn: dayOrNull,
  suspensions: { bsonType: 'array', items: documentOf(stretch) },
  scopes: { bsonType: 'array', minItems: 1, items: documentOf({ ...stretch, groups: scope }) },
};

export const certificateStatus = documentOf({
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
export const standings = { standings: texts };

export const registerEntry = documentOf(
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
export const certificateEvent = {
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

/** Of a decision or a request: `longestReason`. */
const reason = { ...text, maxLength: 1_000 };

export const decision = documentOf({
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

export const certificateRequest = documentOf({
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
