import type { UserError } from '@spine/kit';
import { brokenRule } from '@spine/kit/brokenRule';
import type { PathologyGroup } from '../pathologyGroup.ts';
import type { CriterionMetric } from '../readiness.ts';

/** A version of a scheme as it is to be published. */
export interface PublishedVersion {
  /** Without blanks around it. */
  readonly version: string;
  readonly inForceFrom: string;
  readonly criteria: readonly {
    readonly code: string;
    readonly metric?: CriterionMetric | null | undefined;
    readonly threshold?: number | null | undefined;
  }[];
  readonly minimumVolumes: readonly {
    readonly pathologyGroup: PathologyGroup;
    readonly casesPerYear: number;
  }[];
  readonly validityMonths: number;
  readonly surveillanceMonths: number;
  readonly source: string;
}

/** What it joins. */
export interface VersionBasis {
  /** The groups that the scheme certifies. */
  readonly awardedFor: readonly PathologyGroup[];
  readonly versions: readonly { readonly version: string; readonly inForceFrom: string }[];
}

/** A century: from every day that a client can name it ends within the calendar. */
const mostMonths = 1_200;

/** Which rules a version breaks on the day it is published. */
export function versionErrors(
  published: PublishedVersion,
  { awardedFor, versions }: VersionBasis,
  day: string,
): readonly UserError[] {
  const { version, inForceFrom, source } = published;
  return [
    ...brokenRule(
      !version || versions.some((each) => each.version === version),
      'version',
      'VERSION_TAKEN',
      'Each version has a name of its own.',
    ),
    ...brokenRule(
      inForceFrom <= day,
      'inForceFrom',
      'IN_FORCE_IN_PAST',
      'It comes into force tomorrow or later: what was filed until then is judged by another.',
    ),
    ...brokenRule(
      versions.some((each) => each.inForceFrom === inForceFrom),
      'inForceFrom',
      'DAY_TAKEN',
      'Another version comes into force on that day.',
    ),
    ...monthsErrors(published),
    ...brokenRule(!source.trim(), 'source', 'SOURCE_MISSING', 'Name the document that says so.'),
    ...criteriaErrors(published),
    ...volumeErrors(published, awardedFor),
  ];
}

function monthsErrors({
  validityMonths,
  surveillanceMonths,
}: PublishedVersion): readonly UserError[] {
  return [
    ...brokenRule(
      validityMonths < 1 || surveillanceMonths < 1,
      validityMonths < 1 ? 'validityMonths' : 'surveillanceMonths',
      'MONTHS_MISSING',
      'A certificate is valid, and unwatched, for a month at least.',
    ),
    ...brokenRule(
      validityMonths > mostMonths || surveillanceMonths > mostMonths,
      validityMonths > mostMonths ? 'validityMonths' : 'surveillanceMonths',
      'MONTHS_TOO_MANY',
      `A certificate is valid, and unwatched, for ${mostMonths} months at most.`,
    ),
  ];
}

function criteriaErrors({ criteria }: PublishedVersion): readonly UserError[] {
  const codes = criteria.map(({ code }) => code);
  return [
    ...brokenRule(codes.length === 0, 'criteria', 'CRITERIA_EMPTY', 'Name a criterion.'),
    ...brokenRule(
      new Set(codes).size < codes.length,
      'criteria',
      'CRITERION_REPEATED',
      'Name each criterion once.',
    ),
    ...criteria.flatMap(({ metric, threshold }, index) => {
      const isCounted = metric !== null && metric !== undefined && metric !== 'CASES_PER_YEAR';
      const hasThreshold = threshold !== null && threshold !== undefined;
      return brokenRule(
        isCounted !== hasThreshold,
        `criteria.${index}.threshold`,
        isCounted ? 'THRESHOLD_MISSING' : 'THRESHOLD_NOT_EXPECTED',
        isCounted
          ? 'What is measured has a least figure that meets it.'
          : 'What auditors judge, and what differs by group, has no threshold here.',
      );
    }),
  ];
}

/** Where operations are counted, each group that is certified has its minimum, once. */
function volumeErrors(
  { criteria, minimumVolumes }: PublishedVersion,
  awardedFor: readonly PathologyGroup[],
): readonly UserError[] {
  const groups = minimumVolumes.map(({ pathologyGroup }) => pathologyGroup);
  const isCounted = criteria.some(({ metric }) => metric === 'CASES_PER_YEAR');
  const asked = isCounted ? awardedFor : [];
  const isEach = asked.every((group) => groups.includes(group)) && groups.length === asked.length;
  return [
    ...brokenRule(
      !isEach,
      'minimumVolumes',
      'VOLUMES_INCOMPLETE',
      isCounted
        ? `Name one minimum for each of ${awardedFor.join(', ')}.`
        : 'No criterion counts operations.',
    ),
    ...brokenRule(
      minimumVolumes.some(({ casesPerYear }) => casesPerYear < 1),
      'minimumVolumes',
      'VOLUME_TOO_SMALL',
      'A minimum is one operation a year at least.',
    ),
  ];
}
