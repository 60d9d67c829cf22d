import type { CriterionRecord, SchemeVersionRecord } from '../models/SchemeVersion.ts';

/**
 * A criterion of a version by its code.
 *
 * @throws Error when the version has none: the data are broken, not the question
 */
export function criterionOf(version: SchemeVersionRecord, code: string): CriterionRecord {
  const criterion = version.criteria.find((each) => each.code === code);
  if (!criterion) throw new Error(`${version._id} has no criterion ${code}.`);
  return criterion;
}
