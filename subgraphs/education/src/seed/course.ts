import { seedStamps } from '@spine/kit';
import type { CourseRecord } from '../models/Course.ts';
import type { CourseEventRecord } from '../models/CourseEvent.ts';

type CourseFacts = Pick<
  CourseRecord,
  '_id' | 'name' | 'organizationId' | 'description' | 'provenance'
> &
  Partial<CourseRecord>;

/** A course of which the sources say so much and no more. */
export function course(facts: CourseFacts): CourseRecord {
  return {
    topics: [],
    audience: [],
    focusAreas: [],
    exercises: [],
    practicals: [],
    outcomes: [],
    accreditations: [],
    figures: [],
    ...facts,
  };
}

type EventFacts = Pick<
  CourseEventRecord,
  | '_id'
  | 'name'
  | 'courseId'
  | 'organizerId'
  | 'earliestDay'
  | 'latestDay'
  | 'mode'
  | 'region'
  | 'provenance'
> &
  Partial<CourseEventRecord>;

/** An event of which the sources say so much and no more. */
export function courseEvent(facts: EventFacts): CourseEventRecord {
  return {
    topics: [],
    practicals: [],
    features: [],
    facultyIds: [],
    guestFaculty: [],
    placesTaken: 0,
    figures: [],
    ...facts,
    ...seedStamps,
  };
}

/** The days of an event whose days are known. */
export function on(startsOn: string, endsOn: string) {
  return { startsOn, endsOn, earliestDay: startsOn, latestDay: endsOn };
}
