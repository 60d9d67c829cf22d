import { grants } from '@spine/grants';
import type { Viewer } from '@spine/kit';
import { beforeEach } from 'vitest';
import { seededSubgraph } from '../seededSubgraph.ts';

/** While the national and the observership call of 2027 are open, and later the start-up and the trauma one. */
export const inMarch = new Date('2027-03-20T09:00:00.000Z');
export const inSummer = new Date('2027-08-20T09:00:00.000Z');

/** An application in full, as it is submitted. */
export const mutation = `mutation ($input: SubmitApplicationInput!) {
  submitApplication(input: $input) {
    application {
      id title status submittedAt version resubmissionNumber
      applicant { id } investigators { id } institution { id } centre { id }
      amountRequested { minorUnits currency } visit { days } profile { ageYears yearsSinceDegree articles }
      nextMilestone { kind dueOn } provenance { kind }
    }
    userErrors { field code }
  }
}`;

/** Applications that keep every rule of their calls. */
export const national = {
  callId: 'synthetic-call-ao-spine-asia-pacific-2027',
  title: 'Walking after burst fractures',
  summary: 'Whether patients with a burst fracture walk earlier without an operation.',
  pathologyGroup: 'TRAUMA',
  institutionId: 'synthetic-university-01',
  centreId: 'centre-049',
  coInvestigatorIds: ['synthetic-person-0009'],
  amountRequested: { minorUnits: 500_000, currency: 'CHF' },
  ethics: 'PENDING',
  conflictFormEnclosed: true,
};
export const observership = {
  ...national,
  callId: 'synthetic-call-eurospine-observership-2027',
  amountRequested: { minorUnits: 150_000, currency: 'EUR' },
  visit: { hostId: 'centre-022', from: '2027-09-06', until: '2027-09-19' },
};
export const startUp = {
  ...national,
  callId: 'synthetic-call-ao-spine-start-up-2027',
  profile: { bornOn: '1986-09-16', degreeOn: '2022-09-15', articles: 12 },
};

const applicantIds = new Map<string, number>();

/** Someone who may apply; a new person for every name. */
export function applicant(name: string): Viewer {
  const number = applicantIds.get(name) ?? applicantIds.size + 1;
  applicantIds.set(name, number);
  return {
    subject: `subject of ${name}`,
    scopes: ['grants:apply'],
    claims: { person_id: `person-of-the-test-${number}` },
  };
}

interface Submitted {
  submitApplication: {
    application: ({ id: string } & Record<string, unknown>) | null;
    userErrors: { field: string; code: string }[];
  };
}

/** Where applications are submitted, at an instant that a test can change. */
export class GrantsOffice {
  now = inMarch;
  readonly subgraph = seededSubgraph(grants, { clock: () => this.now });
  #keys = 0;

  /** Opens a seeded subgraph for the tests of a file, each of which begins in March. */
  constructor() {
    beforeEach(() => {
      this.now = inMarch;
    });
  }

  async submit(
    given: object,
    viewer = applicant('anyone'),
    idempotencyKey = `key ${++this.#keys}`,
  ): Promise<Submitted['submitApplication']> {
    const data = await this.subgraph.query<Submitted>(
      mutation,
      { input: { idempotencyKey, ...given } },
      viewer,
    );
    return data.submitApplication;
  }

  /** How many applications are stored. */
  stored(filter: object = {}): Promise<number> {
    return this.subgraph.connection.collection('applications').countDocuments(filter);
  }
}
