import { documentOf, text, texts, whole } from './parts.ts';

const base64 = { bsonType: 'string', pattern: '^[A-Za-z0-9+/]+=*$' };

export const logEntry = documentOf(
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

export const logCheckpoint = documentOf({
  _id: whole(1, Number.MAX_SAFE_INTEGER),
  previous: whole(0, Number.MAX_SAFE_INTEGER),
  root: base64,
  note: text,
  signedAt: { bsonType: 'date' },
});

/** A text that others name, of a length that keeps entries small; or none. */
const named = { bsonType: ['string', 'null'], maxLength: 128 };

export const accessEntry = documentOf(
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

export const breakGlassGrant = documentOf({
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
