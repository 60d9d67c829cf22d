import type { Viewer } from '@spine/kit';
import { quality } from '@spine/quality';
import { afterEach, beforeAll } from 'vitest';
import { type Audit, ofCentres } from './centres.ts';
import { seededSubgraph } from './seededSubgraph.ts';
import { testClock, viewerWith } from './subgraph.ts';

/** A centre with its own token. */
export const centre = (id: string): Viewer => ({
  subject: `token of ${id}`,
  scopes: ['registry:submit'],
  claims: { centre_ids: [id] },
});
/** Who certifies centres, and who reads the ledger of all. */
export const committee = viewerWith(['certification:decide'], {
  person_id: 'person-of-the-committee',
});
export const steward: Viewer = { subject: 'a steward', scopes: ['ledger:read'], claims: {} };

/** What the gateway asks of centres. */
export const centresQuery = (fields: string) =>
  `query CentresRead($of: [_Any!]!) { _entities(representations: $of) { ... on Centre { id ${fields} } } }`;

/** What is read that is not public, and the entries that it leaves; each test begins with none. */
export class AccessLedger {
  now = testClock();
  /** An audit with findings, of a certified centre, and a centre that its auditor never audited. */
  audit: Audit = { _id: '', centreId: '', team: [] };
  otherCentre = '';
  certificate = '';
  readonly subgraph = seededSubgraph(quality, { cases: 200, clock: () => this.now });

  /** Opens a seeded subgraph for the tests of a file. */
  constructor() {
    beforeAll(() => this.#cast());
    afterEach(async () => {
      await this.entries().deleteMany({});
    });
  }

  entries() {
    return this.subgraph.connection.collection<{ _id: string }>('accessEntries');
  }

  /** The entries, in their order. */
  async recorded(): Promise<readonly Record<string, unknown>[]> {
    return this.entries().find().sort({ _id: 1 }).toArray();
  }

  auditorsId(): string {
    return this.audit.team[0]?.personId ?? '';
  }

  auditor(): Viewer {
    return viewerWith(['audit:read'], { person_id: this.auditorsId() });
  }

  readCentres(ids: readonly string[], fields: string, viewer: Viewer) {
    return this.subgraph.run(centresQuery(fields), ofCentres(ids), viewer);
  }

  async #cast(): Promise<void> {
    const { connection } = this.subgraph;
    const certificates = connection.collection<{ _id: string; centreId: string }>('certificates');
    const granted = await certificates.find().sort({ _id: 1 }).toArray();
    const audits = connection.collection('audits');
    const audit = await audits.findOne({
      centreId: { $in: granted.map(({ centreId }) => centreId) },
    });
    this.audit = audit as unknown as Audit;
    this.certificate = granted.find(({ centreId }) => centreId === this.audit.centreId)?._id ?? '';
    const assigned = await audits.distinct('centreId', { 'team.personId': this.auditorsId() });
    this.otherCentre = (await audits.distinct('centreId', { centreId: { $nin: assigned } }))[0];
  }
}
