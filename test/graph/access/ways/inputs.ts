/** What mutations take that succeed on the seeded graph, but for keys, versions and ids that the seed decides. */
export const inputs = {
  stage: { operatedOn: '2024-02-19', measures: ['RIGID_STABILISATION'] },
  complication: { code: 'HAEMATOMA', reportedBy: 'SURGEON' },
  grant: { granted: true, scope: ['TRAUMA', 'TUMOUR'], country: 'PT' },
  opening: { reason: 'The centre has called about a patient in theatre.', minutes: 30 },
  review: { verdict: 'JUSTIFIED', note: 'The operating list of the day says so.' },
  schemeVersion: {
    schemeCode: 'SSCOE',
    version: '2027',
    inForceFrom: '2027-01-01',
    criteria: [
      { code: 'INF-1', group: 'INFRASTRUCTURE', name: 'Emergency surgery', mandatory: true },
    ],
    minimumVolumes: [],
    validityMonths: 24,
    surveillanceMonths: 6,
    source: 'A handbook of the test.',
  },
  output: {
    title: 'After two years',
    kind: 'ARTICLE',
    publishedOn: '2026-01-31',
    source: 'A journal of the test',
  },
  application: {
    callId: 'synthetic-call-ao-spine-asia-pacific-2027',
    title: 'Walking after burst fractures',
    summary: 'Whether patients with a burst fracture walk earlier without an operation.',
    pathologyGroup: 'TRAUMA',
    institutionId: 'synthetic-university-01',
    centreId: 'centre-049',
    amountRequested: { minorUnits: 500_000, currency: 'CHF' },
    ethics: 'PENDING',
    conflictFormEnclosed: true,
  },
} as const;
