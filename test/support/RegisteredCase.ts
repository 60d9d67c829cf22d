import type { Viewer } from '@spine/kit';
import { quality } from '@spine/quality';
import { beforeEach } from 'vitest';
import { operatedCase } from './operatedCase.ts';
import { centreId, surgeon } from './ownCentre.ts';
import { seededSubgraph } from './seededSubgraph.ts';

const mutations = {
  submitCase: 'case { id version }',
  addCaseStage: 'case { version stages { operatedOn } }',
  recordFollowUp: 'case { version followUps { interval form { comi { score } } } }',
  reportComplication: 'case { version adverseEvents { code reportedBy } }',
  correctCase: `case {
    version sex smoker pathologyGroup operatedOn injuries { code score }
    revisions { version kind reason changes { field before after } }
  }`,
  withdrawCase: 'withdrawal { id number reason withdrawnAt }',
};
/** What can be done to a case. */
export type Change = keyof typeof mutations;

// biome-ignore lint/suspicious/noExplicitAny: a payload's fields are the test's own choice
type Payload = any;

/** The mutation's text. */
export const documentOf = (
  name: Change,
) => `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) {
  ${name}(input: $input) { ${mutations[name]} userErrors { field code } }
}`;

let serial = 0;
/** A key that was never used. */
export const key = () => {
  serial += 1;
  return { idempotencyKey: `key ${serial}` };
};

/** The case of each test: a fresh one, the only one of its centre. */
export class RegisteredCase {
  id = '';
  readonly subgraph = seededSubgraph(quality, { cases: 50 });

  /** Opens a seeded subgraph for the tests of a file. */
  constructor() {
    beforeEach(async () => {
      for (const name of [
        'cases',
        'caseCounts',
        'caseWithdrawals',
        'caseRevisions',
        'formerCaseNumbers',
      ])
        await this.subgraph.connection.collection(name).deleteMany({ centreId });
      const payload = await this.call('submitCase', { ...operatedCase, number: 'T-1' });
      this.id = payload.case.id;
    });
  }

  async call(name: Change, input: object, viewer: Viewer = surgeon): Promise<Payload> {
    const variables = { input: { ...key(), centreId, ...input } };
    const data = await this.subgraph.query<Payload>(documentOf(name), variables, viewer);
    return data[name];
  }

  /** Which case is changed. */
  changed(expectedVersion = 1) {
    return { id: this.id, expectedVersion };
  }

  /** Corrects its number. */
  numbered(version: number, number: string): Promise<Payload> {
    return this.call('correctCase', {
      ...this.changed(version),
      reason: 'ENTRY_ERROR',
      correction: { number },
    });
  }

  cases() {
    return this.subgraph.connection.collection('cases');
  }

  counts() {
    return this.subgraph.connection.collection('caseCounts');
  }

  /** What is counted of the centre in a year and group, as `2024/TRAUMA`; none is left out. */
  async countsAt(place: string): Promise<object> {
    const {
      _id,
      centreId: _centre,
      year: _year,
      pathologyGroup: _group,
      ...found
    } = (await this.counts().findOne({ _id: `${centreId}/${place}` as never })) ?? ({} as Payload);
    return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== 0));
  }
}
