/** As much of a finding as tells what it asks for on a day: its words are read with those that are shown. */
export const findingTimes = {
  ...{ centreId: 1, auditId: 1, grade: 1, raisedOn: 1, dueOn: 1 },
  ...{ actedOn: 1, rejectedActions: 1, verifiedOn: 1 },
} as const;

/** As much of a certificate as tells how it stands on a day, without what the register finds it by. */
export const certificateTimes = {
  ...{ centreId: 1, versionId: 1, validFrom: 1, validUntil: 1, withdrawnOn: 1 },
  ...{ suspensions: 1, scopes: 1 },
} as const;

/** As much of an audit as tells what it was about, and when. */
export const auditTimes = {
  ...{ centreId: 1, applicationId: 1, certificateNumber: 1, visitUntil: 1 },
} as const;

/** As much of a centre's request as tells what it asks for, and whether it waits; not its words. */
export const requestTimes = {
  ...{ centreId: 1, certificateNumber: 1, kind: 1, effectiveOn: 1, requestedOn: 1, closedOn: 1 },
} as const;
