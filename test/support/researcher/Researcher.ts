import { quality } from '@spine/quality';
import { beforeAll } from 'vitest';
import { answeredAt, eligibleAt, type Month, type Registered } from '../followedUp.ts';
import { seededSubgraph } from '../seededSubgraph.ts';
import { viewerWith } from '../subgraph.ts';
import type { Answer } from './answers.ts';

/** Someone who asks the registry's release, each question in one operation, beside the cases that it is of. */
export class Researcher {
  cases: readonly Registered[] = [];
  readonly subgraph = seededSubgraph(quality, { cases: 10_000 });

  /** Opens a seeded subgraph for the tests of a file. */
  constructor() {
    beforeAll(async () => {
      const found = await this.subgraph.connection.collection('cases').find().toArray();
      this.cases = found as unknown as readonly Registered[];
    });
  }

  query<Data>(query: string): Promise<Data> {
    return this.subgraph.query<Data>(query, {}, viewerWith(['registry:read']));
  }

  /** The answers to some parts of a question. */
  async ask(...parts: string[]): Promise<Answer> {
    const { registry } = await this.query<{ registry: Answer }>(
      `{ registry { ${parts.join('\n')} } }`,
    );
    return registry;
  }

  /** Cases that can be followed up at a time. */
  followed(month: Month, among = this.cases) {
    return eligibleAt(month, among);
  }

  /** Those of them who answered. */
  answered(month: Month, among = this.cases) {
    return answeredAt(month, among);
  }
}

/** Whether someone is operated on for a narrow lumbar canal. */
export const stenosis = (each: Registered) =>
  each.mainPathology === 'DEGENERATIVE' &&
  !/^[CT]/.test(each.level) &&
  /^(CENTRAL|LATERAL|FORAMINAL)_STENOSIS$/.test(each.degenerationTypes[0] ?? '');

/** Whether someone's age is within a band. */
export const aged = (from: number, to: number) => (each: Registered) =>
  each.ageYears >= from && each.ageYears <= to;
