import type { SyntheticCentre } from '@spine/synthetic';
import type { CertificateEventRecord } from '../../models/CertificateEvent.ts';
import type { DecisionRecord } from '../../models/Decision.ts';
import { entriesOf, type RegisterEntryRecord } from '../../models/register/RegisterEntry.ts';
import type { CertificateStepKind } from '../../rules/certificateTimes.ts';
import type { PathologyGroup } from '../../rules/pathologyGroup.ts';
import { validUntil } from '../../rules/validUntil.ts';
import { versionById } from '../documents/schemeVersions.ts';

/** A certificate that collects its events while its file is being written. */
export class HeldCertificate {
  readonly number: string;
  readonly versionId: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly events: CertificateEventRecord[] = [];
  readonly #centre: SyntheticCentre;
  readonly #decision: DecisionRecord;

  /** Issued on a decision that names its number. */
  constructor(
    centre: SyntheticCentre,
    decision: DecisionRecord,
    versionId: string,
    validFrom: string,
  ) {
    this.number = decision.certificateNumber ?? '';
    this.versionId = versionId;
    this.validFrom = validFrom;
    this.validUntil = validUntil(validFrom, versionById(versionId).validityMonths);
    this.#centre = centre;
    this.#decision = decision;
    this.record(decision.kind === 'RENEW' ? 'RENEWED' : 'GRANTED', validFrom, decision);
  }

  /** What it covers after its latest event. */
  get scope(): PathologyGroup[] {
    return [...(this.events.at(-1)?.scope ?? [])];
  }

  /** Adds an event. */
  record(
    kind: CertificateStepKind,
    effectiveOn: string,
    decision: DecisionRecord,
    initiatedBy: CertificateEventRecord['initiatedBy'] = 'BODY',
  ): void {
    this.#add(decision, { kind, effectiveOn, initiatedBy }, decision.decidedOn);
  }

  /** Adds that the latest event should have counted from another day, as was noticed on a day. */
  correct(effectiveOn: string, noticedOn: string, decision: DecisionRecord): void {
    const { sequence: corrects, kind, initiatedBy } = this.events.at(-1) as CertificateEventRecord;
    const meant = kind as CertificateStepKind;
    this.#add(
      decision,
      { kind: 'CORRECTED', corrects, meant, effectiveOn, initiatedBy },
      noticedOn,
    );
  }

  #add(
    { _id: decisionId, scope, provenance }: DecisionRecord,
    event: Pick<
      CertificateEventRecord,
      'kind' | 'effectiveOn' | 'initiatedBy' | 'corrects' | 'meant'
    >,
    recordedOn: string,
  ): void {
    const sequence = this.events.length + 1;
    this.events.push({
      _id: `${this.number}/${sequence}`,
      certificateNumber: this.number,
      sequence,
      recordedAt: new Date(`${recordedOn}T12:00:00.000Z`),
      scope: [...scope],
      decisionId,
      ...(provenance && { provenance }),
      ...event,
    });
  }

  /** What the register says of it, from event to event. */
  toEntries(): RegisterEntryRecord[] {
    const { decidedOn: grantedOn, provenance } = this.#decision;
    const { id: centreId, country, longitude, latitude } = this.#centre;
    const issued = {
      _id: this.number,
      centreId,
      country,
      location: { type: 'Point' as const, coordinates: [longitude, latitude] as [number, number] },
      versionId: this.versionId,
      grantedOn,
      ...(provenance && { provenance }),
    };
    return entriesOf(issued, versionById(this.versionId).validityMonths, this.events);
  }
}
