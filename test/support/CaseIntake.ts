import type { Viewer } from '@spine/kit';
import { quality } from '@spine/quality';
import { answers, operatedCase } from './operatedCase.ts';
import { centreId, surgeon } from './ownCentre.ts';
import { seededSubgraph } from './seededSubgraph.ts';

/** A case as it comes back. */
export const mutation = `mutation ($input: SubmitCaseInput!) {
  submitCase(input: $input) {
    case {
      id centre { id } number pathologyGroup operatedOn version
      injuries { code region score } stages { operatedOn measures }
      baseline { comi { score } odi { score } } followUps { interval form { comi { score } } }
      provenance { kind }
    }
    userErrors { field code }
  }
}`;

/** Operated on 5 February 2024, followed up at 12 months. */
export const operated = {
  ...operatedCase,
  centreId,
  injuries: ['t12–l1: b2 (n2, m1)', 'L1: A4 N2'],
  adverseEvents: [{ code: 'WOUND_INFECTION', reportedBy: 'SURGEON', occurredOn: '2024-02-12' }],
  baseline: {
    ...operatedCase.baseline,
    odi: [2, 2, 2, 2, 2, 2, 2, 2, 0, null],
    eq5d: { index: 0.2, valueSet: 'UK_3L' },
  },
  followUps: [
    {
      interval: 'MONTHS_12',
      form: {
        completedOn: '2025-02-03',
        comi: { ...answers, limbPain: 2, function: 2 },
        legPain: 2,
      },
    },
  ],
};

let serial = 0;
/** A number and a key that were never used. */
export const fresh = () => {
  serial += 1;
  return { number: `T-${serial}`, idempotencyKey: `key ${serial}` };
};

interface Payload {
  submitCase: {
    case: { id: string; number: string } | null;
    userErrors: { field: string | null; code: string }[];
  };
}

/** Where centres submit cases. */
export class CaseIntake {
  readonly subgraph = seededSubgraph(quality, { cases: 100 });

  async submit(input: object, viewer: Viewer = surgeon): Promise<Payload['submitCase']> {
    return (await this.subgraph.query<Payload>(mutation, { input }, viewer)).submitCase;
  }

  cases() {
    return this.subgraph.connection.collection('cases');
  }

  counts() {
    return this.subgraph.connection.collection('caseCounts');
  }
}
