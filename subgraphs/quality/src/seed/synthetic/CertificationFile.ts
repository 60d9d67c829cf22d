import { seedStamps } from '@spine/kit';
import { addDays } from '@spine/kit/days';
import { type Random, type SyntheticCentre, syntheticProvenance } from '@spine/synthetic';
import type { ApplicationRecord } from '../../models/Application.ts';
import type { AppointmentRecord } from '../../models/Appointment.ts';
import type { AuditRecord } from '../../models/Audit.ts';
import type { DecisionRecord } from '../../models/Decision.ts';
import type { FindingRecord } from '../../models/Finding.ts';
import { versionById, versionOn } from '../documents/schemeVersions.ts';
import { withoutTies } from './appointments.ts';
import { HeldCertificate } from './HeldCertificate.ts';

/** What the files of all centres are made from. */
export interface FileSetting {
  readonly seed: number;
  readonly appointments: readonly AppointmentRecord[];
  /** The next free certificate number, plainly a made-up one. */
  readonly nextNumber: () => string;
}

type NewDecision = Pick<DecisionRecord, 'kind' | 'decidedOn' | 'scope' | 'reason'> &
  Partial<Pick<DecisionRecord, 'applicationId' | 'auditId' | 'certificateNumber' | 'deciderIds'>>;

const daysToCorrect = 90;

/** One centre's certification file, written step by step in order of time; it keeps the separation rules. */
export class CertificationFile {
  readonly applications: ApplicationRecord[] = [];
  readonly audits: AuditRecord[] = [];
  readonly findings: FindingRecord[] = [];
  readonly decisions: DecisionRecord[] = [];
  readonly certificates: HeldCertificate[] = [];
  readonly random: Random;
  readonly #centre: SyntheticCentre;
  readonly #setting: FileSetting;
  readonly #provenance;

  constructor(centre: SyntheticCentre, setting: FileSetting, random: Random) {
    this.random = random;
    this.#centre = centre;
    this.#setting = setting;
    this.#provenance = syntheticProvenance(setting.seed);
  }

  /** Files an application; the version in force on the day is what the centre will be judged by. */
  apply(
    application: Pick<ApplicationRecord, 'kind' | 'filedOn' | 'scope'> & Partial<ApplicationRecord>,
  ) {
    const applied: ApplicationRecord = {
      _id: this.#id('application', this.applications),
      centreId: this.#centre.id,
      versionId: versionOn(application.filedOn)._id,
      provenance: this.#provenance,
      ...seedStamps,
      ...application,
    };
    this.applications.push(applied);
    return applied;
  }

  /** Two auditors without ties visit for two days and judge every criterion. */
  visit(
    audit: Pick<AuditRecord, 'kind' | 'versionId' | 'scope' | 'visitFrom'> & Partial<AuditRecord>,
  ) {
    const [lead = '', second = ''] = this.#pick('AUDITOR', audit.visitFrom, 2);
    const { criteria } = versionById(audit.versionId);
    const visitUntil = addDays(audit.visitFrom, 1);
    const visited: AuditRecord = {
      _id: this.#id('audit', this.audits),
      centreId: this.#centre.id,
      stage: 'ON_SITE',
      team: [
        { personId: lead, role: 'LEAD_AUDITOR' },
        { personId: second, role: 'AUDITOR' },
      ],
      formerTeamIds: [],
      visitUntil,
      assessments: criteria.map(({ code }) => ({
        criterionCode: code,
        result: 'MET',
        evidence: `Synthetic evidence for ${code}`,
      })),
      reportedOn: visitUntil,
      provenance: this.#provenance,
      ...seedStamps,
      ...audit,
    };
    this.audits.push(visited);
    return visited;
  }

  /** Records a finding; what it is about counts as not met in the audit. */
  raise(audit: AuditRecord, finding: Pick<FindingRecord, 'grade'> & Partial<FindingRecord>) {
    const { criteria } = versionById(audit.versionId);
    const criterionCode = this.random.pick(criteria).code;
    const raised: FindingRecord = {
      _id: this.#id('finding', this.findings),
      auditId: audit._id,
      centreId: this.#centre.id,
      criterionCode,
      statement: `Synthetic finding on ${criterionCode}`,
      escalatedIds: [],
      rejectedActions: [],
      raisedOn: audit.visitUntil,
      ...(finding.grade === 'OBSERVATION'
        ? {}
        : { dueOn: addDays(audit.visitUntil, daysToCorrect) }),
      provenance: this.#provenance,
      ...seedStamps,
      ...finding,
    };
    const judged = audit.assessments.find((each) => each.criterionCode === raised.criterionCode);
    if (judged && raised.grade !== 'OBSERVATION') judged.result = 'NOT_MET';
    this.findings.push(raised);
    return raised;
  }

  /** Records a finding that the centre corrected and the lead auditor verified in time. */
  raiseAndClose(audit: AuditRecord, grade: FindingRecord['grade']): FindingRecord {
    const actedOn = addDays(audit.visitUntil, this.random.integer(20, 50));
    return this.raise(audit, {
      grade,
      correctiveAction: 'Synthetic corrective action',
      actedOn,
      verifiedOn: addDays(actedOn, this.random.integer(5, 20)),
      verifiedById: audit.team[0]?.personId ?? null,
    });
  }

  /** Three committee members without ties decide, none of whom ever audits. */
  decide(decision: NewDecision): DecisionRecord {
    const decided: DecisionRecord = {
      _id: this.#id('decision', this.decisions),
      centreId: this.#centre.id,
      deciderIds: this.#pick('COMMITTEE_MEMBER', decision.decidedOn, 3),
      provenance: this.#provenance,
      ...decision,
    };
    this.decisions.push(decided);
    return decided;
  }

  /** Issues a certificate on a decision to grant or renew. */
  certify(decision: DecisionRecord, versionId: string, validFrom: string): HeldCertificate {
    decision.certificateNumber = this.#setting.nextNumber();
    const certificate = new HeldCertificate(this.#centre, decision, versionId, validFrom);
    this.certificates.push(certificate);
    return certificate;
  }

  #id(noun: string, records: readonly unknown[]): string {
    return `${noun}-${this.#centre.id.slice(-3)}-${records.length + 1}`;
  }

  #pick(role: AppointmentRecord['role'], day: string, count: number): string[] {
    const free = withoutTies(this.#setting.appointments, role, this.#centre.id, day);
    return this.random.sample(free, count).map(({ _id }) => _id);
  }
}
