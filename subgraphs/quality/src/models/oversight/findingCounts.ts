import type { CriterionGroup } from '../../rules/criterionGroup.ts';
import { findingCountsOf, type Grouped } from '../../rules/findingCounts.ts';
import { AuditModel } from '../Audit.ts';
import { FindingModel } from '../Finding.ts';
import { SchemeVersionModel, type SchemeVersionRecord } from '../SchemeVersion.ts';
import { type Overseen, overseenFilter } from './breachedDecisions.ts';

/** How many findings of a version were raised on a group of its criteria. */
export interface FindingCountRecord {
  readonly version: SchemeVersionRecord;
  readonly group: CriterionGroup;
  readonly major: number;
  readonly minor: number;
  readonly observations: number;
  /** Where they were raised, each once: whoever reads the count reads of these centres. */
  readonly foundAt: readonly { readonly centreId: string }[];
}

/** Findings by version, newest first, and by group of criteria in the version's order. */
export async function findingCounts(overseen: Overseen): Promise<FindingCountRecord[]> {
  const [findings, versions] = await Promise.all([
    FindingModel.find(overseenFilter(overseen, 'raisedOn'))
      .select({ auditId: 1, centreId: 1, criterionCode: 1, grade: 1 })
      .lean()
      .exec(),
    SchemeVersionModel.find({}).hint({ _id: 1 }).lean().exec(),
  ]);
  const audits = await AuditModel.find({ _id: { $in: findings.map(({ auditId }) => auditId) } })
    .select({ versionId: 1 })
    .lean()
    .exec();
  const versionIds = new Map(audits.map(({ _id, versionId }) => [_id, versionId]));
  return versions
    .toSorted((a, b) => b.inForceFrom.localeCompare(a.inForceFrom))
    .flatMap((version) => {
      const own = findings.filter(({ auditId }) => versionIds.get(auditId) === version._id);
      return findingCountsOf(own, version.criteria).map((count) => told(version, count));
    });
}

function told(version: SchemeVersionRecord, { centreIds, ...counts }: Grouped): FindingCountRecord {
  return { version, ...counts, foundAt: centreIds.map((centreId) => ({ centreId })) };
}
