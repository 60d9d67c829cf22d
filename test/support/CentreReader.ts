import { anonymous, type Viewer } from '@spine/kit';
import { quality } from '@spine/quality';
import { beforeAll } from 'vitest';
import { type Audit, centreQuery, ofCentres } from './centres.ts';
import { centreOf } from './lifecycle.ts';
import { seededSubgraph } from './seededSubgraph.ts';
import { viewerWith } from './subgraph.ts';

/** Who reads, as tests tell them. */
type Reader = [string, () => Viewer];

/** The code of what is not for everybody. */
export const refused = 'UNAUTHORIZED_FIELD_OR_TYPE';

/** Who certifies centres. */
export const committee = viewerWith(['certification:decide']);

/** What is read of a centre that is not public, and by whom. */
export class CentreReader {
  /** An audit with findings, of a centre, by an auditor who never audited the other centre. */
  audit: Audit = { _id: '', centreId: '', team: [] };
  otherCentre = '';
  auditor = '';
  readonly subgraph = seededSubgraph(quality, { cases: 600 });
  readonly nobodyElse: Reader[] = [
    ['nobody', () => anonymous],
    ['a researcher', () => viewerWith(['registry:read'])],
    ['another centre', () => centreOf(this.otherCentre)],
    [
      'an auditor of other centres',
      () => viewerWith(['audit:read'], { person_id: 'synthetic-person-0001' }),
    ],
    ['an auditor without the scope', () => viewerWith([], { person_id: this.auditor })],
    ['an auditor without a person', () => viewerWith(['audit:read', 'audit:write'])],
  ];
  readonly thoseEntitled: Reader[] = [
    ['the centre', () => centreOf(this.audit.centreId)],
    ['its auditor', () => this.assignedAuditor()],
    ['the committee', () => committee],
  ];

  /** Opens a seeded subgraph for the tests of a file. */
  constructor() {
    beforeAll(() => this.#cast());
  }

  assignedAuditor(): Viewer {
    return viewerWith(['audit:read'], { person_id: this.auditor });
  }

  /** What someone reads of a centre, and the fields that are refused with their codes. */
  async readCentre(viewer: Viewer, id: string, fields: string) {
    const { data, errors } = await this.subgraph.run(centreQuery(fields), ofCentres([id]), viewer);
    const [centre] = (data?._entities ?? []) as Record<string, unknown>[];
    return {
      centre,
      codes: errors?.map(({ path, extensions }) => [path?.at(-1), extensions?.code]),
    };
  }

  async #cast(): Promise<void> {
    const audits = this.subgraph.connection.collection('audits');
    const findings = this.subgraph.connection.collection('findings');
    const major = await findings.findOne({ grade: 'MAJOR' });
    this.audit = (await audits.findOne({ _id: major?.auditId })) as never;
    this.auditor = this.audit.team[0]?.personId ?? '';
    const assigned = await audits.distinct('centreId', { 'team.personId': this.auditor });
    const others = await audits.distinct('centreId', { centreId: { $nin: assigned } });
    this.otherCentre = others[0];
  }
}
