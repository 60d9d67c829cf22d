import type { Connection } from 'mongoose';
import type { KnownValues } from '../../support/operations/randomArguments.ts';
import type { Things } from '../access/cast.ts';

/** Ids that name something, a few of each kind, and now and then one that names nothing or cannot be one. */
export async function askedValues(
  connections: readonly Connection[],
  things: Things,
): Promise<KnownValues> {
  const [organizations, education, grants, quality] = connections as [
    Connection,
    Connection,
    Connection,
    Connection,
  ];
  const idsOf = async (connection: Connection, collection: string) => {
    const found = await connection.collection(collection).find().sort({ _id: 1 }).toArray();
    const at = (share: number) => found[Math.floor(share * (found.length - 1))];
    return [0, 0.1, 0.3, 0.5, 0.7, 0.9, 1].map((share) => String(at(share)?._id));
  };
  const society = await idsOf(organizations, 'organizations');
  const centre = [things.centre, ...(await idsOf(organizations, 'centres'))];
  const person = [things.auditor, things.applicant, ...(await idsOf(organizations, 'people'))];
  const committee = await idsOf(organizations, 'committees');
  const course = ['ao-spine-trauma-advanced', ...(await idsOf(education, 'courses'))];
  const curriculum = await idsOf(education, 'curricula');
  const call = [things.call, ...(await idsOf(grants, 'fundingCalls'))];
  const years = [2021, 2023, 2024, 2025, 2026, 1700];
  return {
    '(first:)': [1, 1, 2, 3],
    '(after:)': [null, null, null, null, null, null, null, 'no cursor'],
    '(year:)': years,
    '(availableIn:)': years,
    '(startYear:)': years,
    Int: years,
    Date: ['2019-01-01', '2024-03-01', '2025-12-31', '2026-06-15', '2027-02-01'],
    DateTime: ['2022-06-01T00:00:00.000Z', '2025-03-01T12:00:00.000Z', '2027-01-01T00:00:00.000Z'],
    'Query.organization(id:)': [null, ...society],
    'Query.organization(acronym:)': [null, 'EUROSPINE', 'AO', 'NONE'],
    'Query.centre(id:)': [...centre, 'none'],
    'Query.person(id:)': [...person, 'no id, surely'],
    'Query.course(id:)': course,
    'Query.courseEvent(id:)': await idsOf(education, 'courseEvents'),
    'Query.program(id:)': await idsOf(education, 'programs'),
    'Query.curriculum(id:)': curriculum,
    'Query.credential(number:)': await idsOf(education, 'credentials'),
    'Query.fundingCall(id:)': call,
    'Query.award(id:)': [things.award, ...(await idsOf(grants, 'awards'))],
    'Query.application(id:)': [things.application, ...(await idsOf(grants, 'applications'))],
    'Query.scheme(code:)': ['SSCOE', 'NONE'],
    'Query.certificate(number:)': [things.certificate, ...(await idsOf(quality, 'certificates'))],
    'Query.audit(id:)': [things.audit, ...(await idsOf(quality, 'audits'))],
    '(curriculum:)': curriculum,
    '(scheme:)': ['SSCOE', 'SSCOE', 'NONE'],
    '(country:)': ['DE', 'CH', 'PT'],
    ...ofFilters({ society, centre, person, committee, course, call }, years),
  };
}

type Ids = Readonly<
  Record<'society' | 'centre' | 'person' | 'committee' | 'course' | 'call', readonly string[]>
>;

function ofFilters(ids: Ids, years: readonly number[]): KnownValues {
  const inputs = ['Organization', 'Centre', 'CourseEvent'].map((name) => `${name}Filter.country`);
  const countries = Object.fromEntries(inputs.map((name) => [name, ['DE', 'CH', 'de']]));
  const learnt = ['Course', 'Curriculum', 'Program', 'LearningResource', 'Centre'].map(
    (name) => `${name}Filter.organizationId`,
  );
  return {
    ...countries,
    ...Object.fromEntries(learnt.map((name) => [name, ids.society])),
    'MeetingFilter.organizerId': ids.society,
    'CourseEventFilter.organizerId': ids.society,
    'CourseEventFilter.courseId': ids.course,
    'AwardFilter.funderId': ids.society,
    'AwardFilter.recipientId': ids.person,
    'AwardFilter.centreId': ids.centre,
    'AwardFilter.year': years,
    'FundingCallFilter.funderId': ids.society,
    'PersonFilter.centreId': ids.centre,
    'PersonFilter.committeeId': ids.committee,
    'NearInput.latitude': [46.9, 52.5, 91],
    'NearInput.longitude': [7.4, 13.4],
    'NearInput.kilometres': [1, 500, 20_000],
  };
}
