import { quality } from '@spine/quality';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Course } from './Course.ts';
import { type Command, give, type member } from './lifecycle.ts';
import { openSeeded, type TestSubgraph, testDay } from './subgraph.ts';

type Viewer = ReturnType<typeof member>;

/** A command that breaks one rule, made from a course brought to where the rule matters. */
export type Broken = () => Promise<readonly [Command, object, Viewer]>;
export type Refusal = readonly [code: string, rule: string, broken: Broken];

/** Where certification files are worked on, on a day that a test can change. */
export class Desk {
  today = testDay;
  #opened: TestSubgraph | null = null;

  /** Opens a seeded subgraph for the tests of a file. */
  constructor() {
    const clock = () => new Date(`${this.today}T12:00:00.000Z`);
    beforeAll(async () => {
      this.#opened = await openSeeded(quality, { clock });
    });
    afterAll(() => this.#opened?.end());
    afterEach(() => {
      this.today = testDay;
    });
  }

  get subgraph(): TestSubgraph {
    if (!this.#opened) throw new Error('The subgraph is opened before the first test.');
    return this.#opened;
  }

  course(): Course {
    return new Course(this.subgraph);
  }

  async codesOf(command: Command, input: object, viewer: Viewer): Promise<readonly string[]> {
    return (await give(this.subgraph, command, input, viewer)).codes;
  }

  /** Someone appointed with a tie to a centre. */
  async tied(role: 'AUDITOR' | 'COMMITTEE_MEMBER', centreId: string, until: string | null) {
    const _id = `tied-${role}-${centreId}`;
    const appointment = { role, declaredTies: [{ centreId, until }], provenance: {} };
    await this.subgraph.connection
      .collection('appointments')
      .replaceOne({ _id: _id as never }, appointment, { upsert: true });
    return _id;
  }

  /** What dates a surveillance audit of some certificate. */
  async surveillance(of: object) {
    const found = await this.subgraph.connection.collection('certificates').findOne(of);
    return this.course().scheduling({ applicationId: null, certificateNumber: found?._id });
  }

  /** Tests that each command is refused with its code, and that nothing of any file is changed. */
  refuses(refusals: readonly Refusal[]): void {
    test.each(refusals)('%s: %s', async (code, _rule, broken) => {
      const [command, input, viewer] = await broken();
      const before = await this.#contents();
      const outcome = await give(this.subgraph, command, input, viewer);
      expect(outcome).toMatchObject({ codes: [code], id: '' });
      expect(await this.#contents()).toBe(before);
    });
  }

  /** All that certification files hold. */
  async #contents(): Promise<string> {
    const names = ['applications', 'audits', 'findings', 'decisions', 'certificationFiles'];
    const found = await Promise.all(
      names.map((name) => this.subgraph.connection.collection(name).find().toArray()),
    );
    return JSON.stringify(found);
  }
}
