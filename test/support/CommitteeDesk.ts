import { expect } from 'vitest';
import type { Course } from './Course.ts';
import { Desk } from './Desk.ts';
import { type Command, deciders, member } from './lifecycle.ts';

/** A certificate that a centre holds. */
interface Held {
  readonly number: string;
  readonly validFrom: string;
  readonly validUntil: string;
}

/** Where the committee decides on applications and certificates. */
export class CommitteeDesk extends Desk {
  collection(name: string) {
    return this.subgraph.connection.collection(name);
  }

  /** The codes of the rules that a command of the committee broke. */
  codes(command: Command, input: object, viewer = member()): Promise<readonly string[]> {
    return this.codesOf(command, input, viewer);
  }

  /** The revision of a centre's file. */
  async fileRevision({ centreId }: Course): Promise<number> {
    const files = this.collection('certificationFiles');
    return (await files.findOne({ _id: centreId as never }))?.version ?? 0;
  }

  /** What grants the certificate that a centre applied for. */
  async onApplication(own: Course, input: object = {}) {
    return {
      applicationId: own.application,
      auditId: own.audit,
      expectedVersion: await this.fileRevision(own),
      granted: true,
      scope: ['TRAUMA', 'TUMOUR'],
      country: 'PT',
      deciderIds: deciders,
      reason: 'All mandatory criteria are met.',
      ...input,
    };
  }

  /** What changes a certificate. */
  async onCertificate(own: Course, number: string, kind: string, input: object = {}) {
    return {
      certificateNumber: number,
      expectedVersion: await this.fileRevision(own),
      kind,
      deciderIds: deciders,
      reason: 'For a reason.',
      ...input,
    };
  }

  /** A course to a closed audit, everything met. */
  async audited(): Promise<Course> {
    return (await (await this.course().visited()).assess()).report();
  }

  /** The centre's certificates, newest first. */
  async certificates({ centreId }: Course): Promise<Held[]> {
    const found = await this.collection('certificates')
      .find({ centreId })
      .sort({ validFrom: -1 })
      .toArray();
    return found.map(({ _id, validFrom, validUntil }) => ({
      number: String(_id),
      validFrom,
      validUntil,
    }));
  }

  /** A certified centre; every step must succeed, or the test is wrong. */
  async granted(input: object = {}): Promise<readonly [Course, Held]> {
    const own = await this.audited();
    const grant = await this.onApplication(own, input);
    expect(await this.codes('decideOnApplication', grant)).toEqual([]);
    const [held] = await this.certificates(own);
    if (!held) throw new Error('Nothing was granted.');
    return [own, held];
  }
}
