import { seedStamps } from '@spine/kit';
import { addDays, addMonths } from '@spine/kit/days';
import { type Random, randomStream, syntheticProvenance } from '@spine/synthetic';
import { ApplicationModel } from '../../../subgraphs/quality/src/models/Application.ts';
import { AuditModel } from '../../../subgraphs/quality/src/models/Audit.ts';
import { CertificateModel } from '../../../subgraphs/quality/src/models/Certificate.ts';
import {
  CertificateEventModel,
  type CertificateEventRecord,
} from '../../../subgraphs/quality/src/models/CertificateEvent.ts';
import { DecisionModel } from '../../../subgraphs/quality/src/models/Decision.ts';
import { FindingModel } from '../../../subgraphs/quality/src/models/Finding.ts';
import {
  certificateOf,
  entriesOf,
  RegisterEntryModel,
} from '../../../subgraphs/quality/src/models/register/RegisterEntry.ts';
import { pathologyGroups } from '../../../subgraphs/quality/src/rules/pathologyGroup.ts';
import type { Ground } from './Piece.ts';

const atOnce = 500;
/** Certificates of a centre, each the renewal of the one before. */
const certificates = 3;
const countries = ['DE', 'CH', 'PT', 'FR', 'IT', 'ES', 'AT', 'NL', 'SE', 'PL'];
const provenance = syntheticProvenance(1);

type Row = Record<string, unknown>;
type Rows = Record<
  'certificates' | 'events' | 'entries' | 'decisions' | 'applications' | 'audits' | 'findings',
  Row[]
>;

const models = {
  certificates: CertificateModel,
  events: CertificateEventModel,
  entries: RegisterEntryModel,
  decisions: DecisionModel,
  applications: ApplicationModel,
  audits: AuditModel,
  findings: FindingModel,
} as const;

/** Fills the register with centres that have ten events each over nine years, and the files that led there. */
export async function writeRegister(centres: number, { progress }: Ground): Promise<void> {
  for (let start = 0; start < centres; start += atOnce) {
    progress({ label: 'Writing a register', done: start, total: centres });
    const rows: Rows = {
      ...{ certificates: [], events: [], entries: [], decisions: [] },
      ...{ applications: [], audits: [], findings: [] },
    };
    for (let i = start + 1; i <= Math.min(start + atOnce, centres); i += 1) writeCentre(i, rows);
    for (const [name, documents] of Object.entries(rows))
      await models[name as keyof Rows].collection.insertMany(documents as never[], {
        ordered: false,
      });
  }
}

function writeCentre(index: number, rows: Rows): void {
  const random = randomStream(1, 'bench/register/centre', index);
  const centreId = `centre-${index}`;
  const country = countries[index % countries.length] ?? '';
  let validFrom = addDays('2015-01-01', random.integer(0, 1_400));
  // Ten events in three certificates.
  for (let nth = 1; nth <= certificates; nth += 1) {
    const changes = nth === certificates ? 3 : 2;
    const number = `B-${String(index).padStart(5, '0')}-${nth}`;
    const events = eventsOf(random, number, nth, validFrom, changes);
    const grantedOn = addDays(validFrom, -20);
    const issued = { _id: number, centreId, country, versionId: 'sscoe-2019', grantedOn };
    const entries = entriesOf({ ...issued, provenance }, 36, events);
    rows.events.push(...(events as unknown as Row[]));
    rows.entries.push(...(entries as unknown as Row[]));
    const last = entries.at(-1);
    if (last) rows.certificates.push(certificateOf(last) as unknown as Row);
    writeFile(random, centreId, number, validFrom, events, rows);
    validFrom = addMonths(validFrom, 36);
  }
}

function eventsOf(
  random: Random,
  number: string,
  nth: number,
  validFrom: string,
  changes: number,
): CertificateEventRecord[] {
  const groups = random.sample(pathologyGroups, random.integer(2, 4));
  const event = (kind: CertificateEventRecord['kind'], effectiveOn: string, sequence: number) => ({
    ...{ _id: `${number}/${sequence}`, certificateNumber: number, sequence, kind, effectiveOn },
    recordedAt: new Date(`${addDays(effectiveOn, -10)}T12:00:00.000Z`),
    ...{ scope: groups, initiatedBy: 'BODY' as const, decisionId: `${number}/${sequence}` },
    provenance,
  });
  const grant = event(nth === 1 ? 'GRANTED' : 'RENEWED', validFrom, 1);
  const suspended = addDays(validFrom, random.integer(100, 500));
  const kinds = ['SUSPENDED', 'REINSTATED', 'SUSPENDED'] as const;
  return [
    grant,
    ...kinds.slice(0, changes).map((kind, i) => event(kind, addDays(suspended, i * 90), i + 2)),
  ];
}

function writeFile(
  random: Random,
  centreId: string,
  number: string,
  validFrom: string,
  events: readonly CertificateEventRecord[],
  rows: Rows,
): void {
  const versionId = 'sscoe-2019';
  const common = { centreId, provenance, ...seedStamps };
  const applicationId = `application-${number}`;
  const scope = events[0]?.scope;
  rows.applications.push({
    ...{ _id: applicationId, kind: 'INITIAL', versionId, scope, ...common },
    ...{ filedOn: addMonths(validFrom, -10), completeOn: addMonths(validFrom, -9) },
  });
  for (const [i, months] of [-5, 11, 23].entries()) {
    const visitFrom = addMonths(validFrom, months);
    const auditId = `audit-${number}-${i}`;
    rows.audits.push({
      ...{ _id: auditId, stage: 'ON_SITE', versionId, scope, ...common },
      ...(i === 0
        ? { kind: 'INITIAL', applicationId }
        : { kind: 'SURVEILLANCE', certificateNumber: number }),
      ...{ visitFrom, visitUntil: addDays(visitFrom, 1), reportedOn: addDays(visitFrom, 1) },
      ...{ team: [{ personId: `auditor-${random.integer(1, 300)}`, role: 'LEAD_AUDITOR' }] },
      ...{ formerTeamIds: [], assessments: [] },
    });
    rows.findings.push({
      ...{ _id: `finding-${number}-${i}`, auditId, criterionCode: 'PER-2', ...common },
      ...{ grade: random.chance(0.3) ? 'MAJOR' : 'MINOR', statement: 'Of the bench.' },
      ...{ escalatedIds: [], rejectedActions: [], raisedOn: addDays(visitFrom, 1) },
      ...{ dueOn: addDays(visitFrom, 90) },
      ...(random.chance(0.97) && {
        actedOn: addDays(visitFrom, 40),
        verifiedOn: addDays(visitFrom, 60),
      }),
    });
  }
  for (const { _id, kind, effectiveOn, sequence } of events)
    rows.decisions.push({
      ...{ _id, centreId, scope, reason: 'Of the bench.', provenance, deciderIds: ['decider-1'] },
      kind: sequence === 1 ? 'GRANT' : kind === 'REINSTATED' ? 'REINSTATE' : 'SUSPEND',
      ...{ decidedOn: addDays(effectiveOn, -10), certificateNumber: number },
      ...(sequence === 1 && { applicationId, auditId: `audit-${number}-0` }),
    });
}
