import { syntheticProvenance } from '@spine/synthetic';
import type { CourseRecord } from '../../models/Course.ts';
import { pathologyGroups } from '../../models/vocabulary.ts';
import { course } from '../course.ts';

const groupNames = {
  DEGENERATIVE: 'Degenerative Spine',
  DEFORMITY: 'Deformity',
  TRAUMA: 'Trauma',
  TUMOUR: 'Tumours',
  INFECTION_INFLAMMATION: 'Infection and Inflammation',
} as const;

const levels = [
  { level: 'KEY_CONCEPTS', slug: 'key-concepts', name: 'Key Concepts', durationDays: 2 },
  { level: 'ADVANCED', slug: 'advanced', name: 'Advanced', durationDays: 3 },
] as const;

/** Taught no more, so that a retired course can be seen. */
const retired = 'synthetic-course-tumour-key-concepts';

/** A course on each group of disorders at each of two levels. */
export function syntheticCourses(seed: number): CourseRecord[] {
  return pathologyGroups.flatMap((group) =>
    levels.map(({ level, slug, name, durationDays }) => {
      const _id = `synthetic-course-${group.toLowerCase().replaceAll('_', '-')}-${slug}`;
      return course({
        _id,
        name: `Synthetic Course: ${groupNames[group]}, ${name}`,
        level,
        organizationId: 'synthetic-society-01',
        description: 'A made-up course, so that the calendar has events everywhere.',
        topics: [group],
        durationDays,
        audience: level === 'ADVANCED' ? ['EXPERIENCED_SPINE_SURGEONS'] : ['SPINE_SURGEONS'],
        firstTaughtYear: 2023,
        ...(_id === retired && { lastTaughtYear: 2024 }),
        provenance: syntheticProvenance(seed),
      });
    }),
  );
}
