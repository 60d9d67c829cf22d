import { CommitteeDesk } from './CommitteeDesk.ts';
import type { Course } from './Course.ts';
import { give, type Outcome } from './lifecycle.ts';

/** A certified centre. */
export interface Certified {
  readonly own: Course;
  readonly number: string;
}

/** Where centres ask for changes of their certificates, and the committee decides on them. */
export class RequestDesk extends CommitteeDesk {
  async certified(): Promise<Certified> {
    const [own, { number }] = await this.granted();
    return { own, number };
  }

  /** What a centre asks for: to be suspended, where a test does not say. */
  async asking({ own, number }: Certified, input: object = {}) {
    return {
      certificateNumber: number,
      expectedVersion: await this.fileRevision(own),
      ...{ kind: 'SUSPEND', reason: 'The unit is being rebuilt.' },
      ...input,
    };
  }

  async ask(of: Certified, input: object = {}): Promise<Outcome> {
    const asked = await this.asking(of, input);
    return give(this.subgraph, 'requestCertificateChange', asked, of.own.centre);
  }

  /** The codes of the rules that a decision at the centre's request broke. */
  async decide({ own, number }: Certified, input: object = {}): Promise<readonly string[]> {
    const decision = { initiatedBy: 'CENTRE', ...input };
    return this.codes(
      'decideOnCertificate',
      await this.onCertificate(own, number, 'SUSPEND', decision),
    );
  }
}
