import type { Viewer } from '@spine/kit';
import { quality } from '@spine/quality';
import { beforeAll, beforeEach, expect } from 'vitest';
import { seededSubgraph } from './seededSubgraph.ts';
import { type TestSubgraph, testClock, viewerWith } from './subgraph.ts';

type Answer = ReturnType<TestSubgraph['run']>;

interface Grant {
  readonly id: string;
  readonly revision: number;
  readonly until: string;
}
interface Payload {
  readonly grant: Grant | null;
  readonly userErrors: readonly { field: string | null; code: string }[];
}

/** What an answer says of each field that is closed. */
export const refused = ['UNAUTHORIZED_FIELD_OR_TYPE'];
/** Why a file is opened, where a test does not say. */
export const reason = 'The centre has called about a patient in theatre.';
/** Someone who reviews grants and reads the ledger. */
export const steward: Viewer = {
  subject: 'a steward',
  scopes: ['ledger:read'],
  claims: { person_id: 'person-of-the-stewards' },
};

const grantFields =
  'id revision reason grantedAt until centre { id } person { id } review { verdict }';
const breakGlassQuery = `mutation Open($input: BreakGlassInput!) {
  breakGlass(input: $input) { grant { ${grantFields} } userErrors { field code } } }`;
const reviewQuery = `mutation Review($input: ReviewBreakGlassInput!) {
  reviewBreakGlass(input: $input) { grant { ${grantFields} } userErrors { field code } } }`;

/** The codes of the rules that a command broke. */
export async function codesOf(answer: Answer, field = 'breakGlass'): Promise<readonly string[]> {
  const { data } = await answer;
  const payload = data?.[field] as Payload | undefined;
  return payload?.userErrors.map(({ code }) => code) ?? [];
}

/** A certified centre, and an auditor of others alone who has its file opened in an emergency. */
export class BreakGlass {
  /** What is now; each test begins a day after the one before it. */
  now = testClock();
  /** The centre, an audit of it and its certificate. */
  centre = '';
  audit = '';
  certificate = '';
  /** The auditor, and a centre that they are assigned to. */
  auditorsId = '';
  ownCentre = '';
  readonly subgraph = seededSubgraph(quality, { clock: () => this.now });
  /** Every way to what is not public of a centre, as the field that is refused. */
  readonly ways: readonly [string, () => string][] = [
    [
      '_entities, the file',
      () => this.ofCentre('certificationFile { audits { id } decisions { id } }'),
    ],
    ['_entities, exact figures', () => this.ofCentre('benchmark { year }')],
    [
      '_entities, exact figures by year',
      () => this.ofCentre('exactFigures(from: 2024, until: 2024) { year }'),
    ],
    ['_entities, readiness', () => this.ofCentre('readiness { asOf }')],
    [
      '_entities, a certificate',
      () =>
        `{ _entities(representations: [{ __typename: "Certificate", number: "${this.certificate}" }]) { ... on Certificate { events { kind } } } }`,
    ],
    ['directly, an audit', () => `{ audit(id: "${this.audit}") { kind } }`],
    ['nested, events', () => `{ certificate(number: "${this.certificate}") { events { kind } } }`],
    [
      'nested, the file',
      () =>
        `{ certificate(number: "${this.certificate}") { centre { certificationFile { audits { id } } } } }`,
    ],
  ];
  #keys = 0;

  /** Opens a seeded subgraph for the tests of a file. */
  constructor() {
    beforeAll(() => this.#cast());
    beforeEach(async () => {
      this.later(24 * 60);
      // Earlier grants of the same person would stand in the way.
      await this.collection('breakGlassGrants').deleteMany({});
    });
  }

  later(minutes: number): void {
    this.now = new Date(this.now.getTime() + minutes * 60_000);
  }

  auditor(): Viewer {
    return viewerWith(['audit:read', 'audit:write'], { person_id: this.auditorsId });
  }

  collection(name: string) {
    return this.subgraph.connection.collection<{ _id: string; text?: string }>(name);
  }

  nextKey(): string {
    this.#keys += 1;
    return `break-glass-${this.#keys}`;
  }

  /** Asks for a grant. */
  ask(input: object = {}, viewer: Viewer = this.auditor()): Answer {
    const asked = { idempotencyKey: this.nextKey(), centreId: this.centre, reason, minutes: 60 };
    return this.subgraph.run(breakGlassQuery, { input: { ...asked, ...input } }, viewer);
  }

  /** A grant, which must be given. */
  async opened(input: object = {}): Promise<Grant> {
    const { data, errors } = await this.ask(input);
    const { grant, userErrors } = (data?.breakGlass ?? {}) as Payload;
    expect([errors, userErrors]).toEqual([undefined, []]);
    if (!grant) throw new Error('No grant.');
    return grant;
  }

  review(grant: Grant, input: object = {}, viewer: Viewer = steward): Answer {
    const reviewed = {
      idempotencyKey: this.nextKey(),
      grantId: grant.id,
      expectedVersion: grant.revision,
      verdict: 'JUSTIFIED',
      note: 'The operating list of the day says so.',
    };
    return this.subgraph.run(reviewQuery, { input: { ...reviewed, ...input } }, viewer);
  }

  /** A query of the centre as the gateway asks for it. */
  ofCentre(selection: string): string {
    return `{ _entities(representations: [{ __typename: "Centre", id: "${this.centre}", surgeonTerms: [], awardPeriods: [] }])
    { ... on Centre { ${selection} } } }`;
  }

  /** Whether a query is read in full, or the codes that it is refused with. */
  async verdict(query: string, viewer: Viewer = this.auditor()): Promise<unknown> {
    const { errors = [] } = await this.subgraph.run(query, {}, viewer);
    return errors.length === 0 ? 'read' : [...new Set(errors.map((each) => each.extensions?.code))];
  }

  async #cast(): Promise<void> {
    const audits = this.subgraph.connection.collection('audits');
    const own = await audits.findOne();
    this.auditorsId = own?.team[0].personId;
    this.ownCentre = own?.centreId;
    const assigned = await audits.distinct('centreId', { 'team.personId': this.auditorsId });
    const granted = await this.subgraph.connection
      .collection('certificates')
      .findOne({ centreId: { $nin: assigned } });
    this.centre = granted?.centreId;
    this.certificate = String(granted?._id);
    this.audit = String((await audits.findOne({ centreId: this.centre }))?._id);
  }
}
