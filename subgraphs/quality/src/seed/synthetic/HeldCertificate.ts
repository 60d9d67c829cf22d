import type { SyntheticCentre } from '@spine/synthetic';
import type { CertificateRecord } from '../../models/Certificate.ts';
import type { CertificateEventRecord } from '../../models/CertificateEvent.ts';
import type { DecisionRecord } from '../../models/Decision.ts';
import { certificateTimes } from '../../rules/certificateTimes.ts';
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
    kind: CertificateEventRecord['kind'],
    effectiveOn: string,
    { _id: decisionId, decidedOn, scope, provenance }: DecisionRecord,
    initiatedBy: CertificateEventRecord['initiatedBy'] = 'BODY',
  ): void {
    const sequence = this.events.length + 1;
    this.events.push({
      _id: `${this.number}/${sequence}`,
      certificateNumber: this.number,
      sequence,
      kind,
      effectiveOn,
      recordedAt: new Date(`${decidedOn}T12:00:00.000Z`),
      scope: [...scope],
      initiatedBy,
      decisionId,
      provenance,
    });
  }

  /** The certificate with what follows from its events. */
  toRecord(): CertificateRecord {
    const { decidedOn: grantedOn, provenance } = this.#decision;
    return {
      _id: this.number,
      centreId: this.#centre.id,
      country: this.#centre.country,
      versionId: this.versionId,
      grantedOn,
      validFrom: this.validFrom,
      validUntil: this.validUntil,
      ...certificateTimes(grantedOn, this.events),
      provenance,
    };
  }
}
