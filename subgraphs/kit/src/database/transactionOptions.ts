/** Of every transaction: it sees one state of the database, and is told of once a majority has it on disk. */
export const transactionOptions = {
  readConcern: { level: 'snapshot' },
  writeConcern: { w: 'majority', journal: true },
} as const;
