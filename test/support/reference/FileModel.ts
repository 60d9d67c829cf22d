import { criteria } from '../Course.ts';
import { monthsLater } from './calendar.ts';
import type { HeldModel, JudgedBy } from './HeldModel.ts';

export interface ApplicationModelled {
  readonly id: string;
  readonly kind: string;
  readonly scope: readonly string[];
  readonly named: HeldModel | null;
  readonly judgedBy: JudgedBy;
  revision: number;
  isComplete: boolean;
  isWithdrawn: boolean;
  isDecided: boolean;
}

export interface AuditModelled {
  readonly id: string;
  /** One of the two. */
  readonly application: ApplicationModelled | null;
  readonly certificate: HeldModel | null;
  readonly scope: readonly string[];
  readonly from: string;
  readonly until: string;
  revision: number;
  isOnSite: boolean;
  isReported: boolean;
  /** The lead first. */
  team: string[];
  former: string[];
  readonly results: Map<string, string>;
}

export interface FindingModelled {
  readonly id: string;
  readonly audit: AuditModelled;
  readonly grade: string;
  readonly criterion: string;
  revision: number;
  state: 'OPEN' | 'ACTED_ON' | 'VERIFIED';
  verifiedOn: string | null;
  /** Part of a major one. */
  isCounted: boolean;
}

export interface VersionModelled extends JudgedBy {
  readonly name: string;
  readonly from: string;
}

/** The criteria of the version that an audit is by. */
export function criteriaOf({ application, certificate }: AuditModelled): readonly string[] {
  return application?.judgedBy.criteria ?? certificate?.criteria ?? [];
}

export interface RequestModelled {
  readonly id: string;
  readonly held: HeldModel;
  readonly kind: string;
  readonly scope: readonly string[] | null;
  readonly on: string;
  revision: number;
  state: 'PENDING' | 'DECIDED' | 'TAKEN_BACK';
  takenBackOn: string | null;
}

/** A centre's file as the reference model keeps it: plain facts, and what they say about each other today. */
export class FileModel {
  today = '2026-06-15';
  /** Counts the changes of the file that are not the centre's to make and to undo. */
  revision = 0;
  /** Counts the commands that were given. */
  asked = 0;
  readonly applications: ApplicationModelled[] = [];
  readonly audits: AuditModelled[] = [];
  readonly findings: FindingModelled[] = [];
  readonly held: HeldModel[] = [];
  readonly requests: RequestModelled[] = [];
  /** Of the scheme; those that it is seeded with are in force all the time. */
  readonly versions: VersionModelled[] = [
    { name: '2023', from: '2023-01-01', months: 36, criteria },
  ];
  /** The days on which something was done. */
  readonly days: string[] = [];

  /** What is judged by if it is filed today. */
  inForce(): JudgedBy {
    const begun = this.versions.filter(({ from }) => from <= this.today);
    return begun.reduce((a, b) => (b.from > a.from ? b : a));
  }

  /** Where an application stands. */
  standing(application: ApplicationModelled): string {
    if (application.isWithdrawn) return 'WITHDRAWN';
    if (application.isDecided) return 'DECIDED';
    const visited = this.audits.some(
      (audit) => audit.application === application && audit.from <= this.today,
    );
    if (visited) return 'IN_AUDIT';
    return application.isComplete ? 'COMPLETE' : 'FILED';
  }

  hasPending(): boolean {
    return this.applications.some((each) => !each.isWithdrawn && !each.isDecided);
  }

  /** What the centre asked for and nobody has decided. */
  waiting(held: HeldModel): RequestModelled | undefined {
    return this.requests.find((each) => each.held === held && each.state === 'PENDING');
  }

  /** The audits of which nobody decides about a certificate: its own, and those that led to it. */
  auditsFor(held: HeldModel): AuditModelled[] {
    return this.audits.filter(
      ({ certificate, application }) =>
        certificate === held || (application !== null && held.grantedBy.includes(application.id)),
    );
  }

  openMajors(): FindingModelled[] {
    return this.findings.filter(({ grade, state }) => grade === 'MAJOR' && state !== 'VERIFIED');
  }

  /** Whether a major finding of an audit was not, or too late, verified: later than six months after the visit. */
  isLate(audit: AuditModelled): boolean {
    const limit = monthsLater(audit.until, 6);
    return this.findings.some(
      (each) =>
        each.audit === audit && each.grade === 'MAJOR' && (each.verifiedOn ?? this.today) > limit,
    );
  }
}
