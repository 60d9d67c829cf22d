/** Answers whose COMI is (7 + 7.5 + 10 + 7.5 + 6.25) / 5 = 7.65. */
export const answers = {
  axialPain: 4,
  limbPain: 7,
  function: 4,
  wellBeing: 5,
  qualityOfLife: 4,
  socialDisability: 3,
  workDisability: 4,
};

/** A case as a centre submits it: operated on 5 February 2024, not yet followed up. */
export const operatedCase = {
  ageYears: 44,
  sex: 'MALE',
  asa: 'II',
  bmiBand: '26_TO_30',
  smoker: true,
  previousOperations: '0',
  mainPathology: 'FRACTURE_TRAUMA',
  degenerationTypes: [] as string[],
  level: 'L1',
  extent: 2,
  stages: [{ operatedOn: '2024-02-05', measures: ['RIGID_STABILISATION', 'PERCUTANEOUS'] }],
  lengthOfStayDays: 6,
  injuries: ['L1: A4 N2'],
  adverseEvents: [] as object[],
  baseline: { completedOn: '2024-02-05', comi: answers },
  followUps: [] as object[],
};

/** The patient's form at 12 months; its COMI is (4 + 2.5 + 2.5 + 2.5 + 3.75) / 5 = 3.05. */
export const yearLater = {
  interval: 'MONTHS_12',
  form: {
    completedOn: '2025-02-03',
    comi: {
      ...answers,
      limbPain: 2,
      function: 2,
      wellBeing: 2,
      qualityOfLife: 2,
      socialDisability: 2,
      workDisability: 3,
    },
  },
};
