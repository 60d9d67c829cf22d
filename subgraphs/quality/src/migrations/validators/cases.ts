import { country, day, dayOrNull, documentOf, group, text, texts, whole } from './parts.ts';

const reporter = { enum: ['SURGEON', 'PATIENT'] };
const form = documentOf({ completedOn: day });

/** Codes of a list of cases, each once: so many as a list has, or will have in some versions' time. */
function codesOfList(maxItems: number): object {
  return { ...texts, maxItems, uniqueItems: true, items: { ...text, maxLength: 64 } };
}

export const registeredCase = documentOf(
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

export const caseWithdrawal = documentOf({
  _id: text,
  centreId: text,
  number: text,
  reason: { enum: ['CONSENT_WITHDRAWN', 'DUPLICATE'] },
});

export const formerCaseNumber = documentOf({
  _id: text,
  centreId: text,
  number: text,
  caseId: text,
});

export const caseRevision = documentOf(
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

const version = whole(1, 1_000_000);

/** What a participant was entered as before, each with the instant from which releases counted by it. */
const earlier = {
  bsonType: 'array',
  maxItems: 50,
  items: documentOf({ version, country, recordedAt: { bsonType: 'date' } }),
};

export const participant = documentOf({ _id: text, country, version }, { earlier });
