/** What a participant was entered as before: bounded, and each with the instant from which releases counted by it. */
export const earlierParticipants = {
  bsonType: 'array',
  maxItems: 50,
  items: {
    bsonType: 'object',
    required: ['version', 'country', 'recordedAt'],
    properties: {
      version: { bsonType: ['int', 'long'], minimum: 1 },
      country: { bsonType: 'string', pattern: '^[A-Z]{2}$' },
      recordedAt: { bsonType: 'date' },
    },
  },
};
