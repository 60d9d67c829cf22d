import {
  auditor,
  auditors,
  type Command,
  centreOf,
  give,
  member,
  type Outcome,
} from './lifecycle.ts';
import type { TestSubgraph } from './subgraph.ts';

let centres = 0;

/** Every criterion of the 2023 version, in its order. */
export const criteria = [
  ...['INF-1', 'INF-2', 'PER-1', 'PER-2', 'VOL-1', 'PRO-1', 'PRO-2', 'REG-1', 'REG-2'],
  ...['RES-1', 'RES-2'],
];
export const allMet = criteria.map((criterionCode) => ({
  criterionCode,
  result: 'MET',
  evidence: 'Seen.',
}));

/** A centre of its own on its way to a certificate; each step must succeed, or the test is wrong. */
export class Course {
  readonly centreId: string;
  readonly centre;
  application = '';
  audit = '';
  readonly #subgraph: Pick<TestSubgraph, 'query'>;
  readonly #revisions = new Map<string, number>();

  /** @param centreId a centre that is there; one of its own without */
  constructor(subgraph: Pick<TestSubgraph, 'query'>, centreId?: string) {
    centres += 1;
    this.centreId = centreId ?? `centre-of-test-${centres}`;
    this.centre = centreOf(this.centreId);
    this.#subgraph = subgraph;
  }

  /** The revision of something, as the course last saw it. */
  revision(id: string): number {
    return this.#revisions.get(id) ?? 0;
  }

  async file(input: object = {}): Promise<this> {
    const { id } = await this.#step('fileApplication', this.filing(input), this.centre);
    this.application = id;
    return this;
  }

  async complete(): Promise<this> {
    await this.#step('completeApplication', this.onApplication(), member());
    return this;
  }

  async schedule(input: object = {}): Promise<this> {
    const { id } = await this.#step('scheduleAudit', this.scheduling(input), member());
    this.audit = id;
    return this;
  }

  async replace(personId: string, replacementId: string): Promise<this> {
    await this.#step('replaceAuditor', { ...this.onAudit(), personId, replacementId }, member());
    return this;
  }

  async assess(assessments: readonly object[] = allMet): Promise<this> {
    await this.#step('recordAssessments', { ...this.onAudit(), assessments }, auditor(auditors[0]));
    return this;
  }

  async raise(grade: 'MAJOR' | 'MINOR' | 'OBSERVATION', input: object = {}): Promise<string> {
    const finding = { ...this.raising(), grade, ...input };
    return (await this.#step('raiseFinding', finding, auditor(auditors[1]))).id;
  }

  async act(findingId: string): Promise<this> {
    const input = { ...this.onFinding(findingId), correctiveAction: 'Corrected.' };
    await this.#step('recordCorrectiveAction', input, this.centre);
    return this;
  }

  async verify(findingId: string, input: object = { accepted: true }): Promise<this> {
    const verified = { ...this.onFinding(findingId), ...input };
    await this.#step('verifyFinding', verified, auditor(auditors[0]));
    return this;
  }

  async report(): Promise<this> {
    await this.#step('reportAudit', this.onAudit(), auditor(auditors[0]));
    return this;
  }

  /** All the way to a team on site. */
  async visited(input: object = {}): Promise<this> {
    await this.file();
    await this.complete();
    return this.schedule({ stage: 'ON_SITE', ...input });
  }

  filing(input: object = {}) {
    return { centreId: this.centreId, kind: 'INITIAL', scope: ['TRAUMA', 'TUMOUR'], ...input };
  }

  onApplication() {
    return {
      applicationId: this.application,
      expectedVersion: this.revision(this.application),
    };
  }

  onAudit() {
    return { auditId: this.audit, expectedVersion: this.revision(this.audit) };
  }

  onFinding(findingId: string) {
    return { findingId, expectedVersion: this.revision(findingId) };
  }

  scheduling(input: object = {}) {
    return {
      applicationId: this.application,
      scope: ['TRAUMA', 'TUMOUR'],
      team: [
        { personId: auditors[1], role: 'AUDITOR' },
        { personId: auditors[0], role: 'LEAD_AUDITOR' },
      ],
      visitFrom: '2026-06-15',
      visitUntil: '2026-06-15',
      ...input,
    };
  }

  raising(input: object = {}) {
    return {
      auditId: this.audit,
      criterionCode: 'PER-2',
      grade: 'MINOR',
      statement: 'Not as it should be.',
      dueOn: '2026-09-01',
      ...input,
    };
  }

  async #step(
    command: Command,
    input: object,
    viewer: ReturnType<typeof member>,
  ): Promise<Outcome> {
    const outcome = await give(this.#subgraph, command, input, viewer);
    if (outcome.codes.length > 0)
      throw new Error(`${command}: ${JSON.stringify(outcome.userErrors)}`);
    this.#revisions.set(outcome.id, outcome.revision);
    return outcome;
  }
}
