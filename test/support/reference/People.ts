import { auditor, auditors, centreOf, deciders, member } from '../lifecycle.ts';
import type { Deciders, Team } from './Step.ts';

/** Who acts at one centre of the walk; two more are appointed with a tie to it. */
export class People {
  readonly centreId: string;
  readonly centre;
  readonly committee = member(deciders[0]);

  constructor(centreId: string) {
    this.centreId = centreId;
    this.centre = centreOf(centreId);
  }

  get tiedAuditor(): string {
    return `auditor-tied-to-${this.centreId}`;
  }

  get tiedMember(): string {
    return `member-tied-to-${this.centreId}`;
  }

  /** Someone who is on no team at first. */
  get third(): string {
    return auditors[2];
  }

  appointments() {
    const declaredTies = [{ centreId: this.centreId }];
    return [
      { _id: this.tiedAuditor, role: 'AUDITOR', declaredTies },
      { _id: this.tiedMember, role: 'COMMITTEE_MEMBER', declaredTies },
    ];
  }

  auditor(personId: string | undefined) {
    return auditor(personId ?? auditors[0]);
  }

  /** A team with one fault at most, and the code of the fault. */
  team(team: Team): { members: { personId: string; role: string }[]; codes: string[] } {
    const lead = { personId: auditors[0], role: 'LEAD_AUDITOR' };
    const second = (personId: string) => ({ personId, role: 'AUDITOR' });
    const teams = {
      good: [[lead, second(auditors[1])], []],
      noLead: [[second(auditors[1])], ['NOT_ONE_LEAD']],
      repeated: [[lead, second(auditors[0])], ['PERSON_REPEATED']],
      notAppointed: [[lead, second(deciders[0])], ['NOT_APPOINTED']],
      tied: [[lead, second(this.tiedAuditor)], ['AUDITOR_WITH_TIES']],
    } as const;
    const [members, codes] = teams[team];
    return { members: [...members], codes: [...codes] };
  }

  deciders(by: Deciders): string[] {
    const choices: Record<Deciders, string[]> = {
      good: [...deciders],
      notCaller: deciders.slice(1),
      auditor: [deciders[0], this.third],
      tied: [deciders[0], this.tiedMember],
      repeated: [deciders[0], deciders[0]],
    };
    return choices[by];
  }
}
