import { randomUUID } from 'node:crypto';
import {
  countField,
  dayField,
  dayOf,
  type Provenance,
  provenanceField,
  refuse,
  type Stamps,
  stampFields,
  type Write,
  type WriteContext,
  type WriteInput,
  type WriteResult,
  write,
} from '@spine/kit';
import { Schema } from 'mongoose';
import { enrolmentRefusal } from '../rules/enrolmentRefusal.ts';
import { CourseEventModel, type CourseEventRecord } from './CourseEvent.ts';
import { connection } from './connection.ts';

export interface AttendanceDayRecord {
  day: string;
  minutes: number;
}

export interface AttendanceRecord {
  days: AttendanceDayRecord[];
  feedbackGiven: boolean;
}

/** A person's place in a course event or a cohort: exactly one of the two. */
export interface EnrolmentRecord extends Stamps {
  _id: string;
  personId: string;
  courseEventId?: string | null;
  cohortId?: string | null;
  enrolledOn: string;
  completedOn?: string | null;
  attendance?: AttendanceRecord | null;
  /** Absent where the person enrolled through this graph. */
  provenance?: Provenance | null;
}

const attendanceDaySchema = new Schema<AttendanceDayRecord>(
  {
    day: { ...dayField, required: true },
    minutes: { ...countField, required: true, max: 24 * 60 },
  },
  { _id: false },
);

const attendanceSchema = new Schema<AttendanceRecord>(
  {
    days: { type: [attendanceDaySchema], required: true },
    feedbackGiven: { type: Boolean, required: true },
  },
  { _id: false },
);

const enrolmentSchema = new Schema<EnrolmentRecord>(
  {
    _id: { type: String, required: true },
    personId: { type: String, required: true },
    courseEventId: { type: String },
    cohortId: { type: String },
    enrolledOn: { ...dayField, required: true },
    completedOn: dayField,
    attendance: attendanceSchema,
    provenance: { ...provenanceField, required: false },
    ...stampFields,
  },
  { collection: 'enrolments', strict: 'throw' },
);

// Serves `enrolmentsByPerson`, newest first.
enrolmentSchema.index({ personId: 1, enrolledOn: -1, _id: 1 });
// Nobody is enrolled twice: what `enrol` checks holds even if two calls check at once.
enrolmentSchema.index(
  { personId: 1, courseEventId: 1 },
  { unique: true, partialFilterExpression: { courseEventId: { $exists: true } } },
);
enrolmentSchema.index(
  { personId: 1, cohortId: 1 },
  { unique: true, partialFilterExpression: { cohortId: { $exists: true } } },
);

export const EnrolmentModel = connection.model<EnrolmentRecord>('Enrolment', enrolmentSchema);

/** MongoDB's own guard of the enrolments: a person, a day, and exactly one of event and cohort. */
export const enrolmentValidator = {
  $jsonSchema: {
    bsonType: 'object',
    required: ['_id', 'personId', 'enrolledOn', 'version'],
    properties: {
      personId: { bsonType: 'string', minLength: 1 },
      courseEventId: { bsonType: 'string' },
      cohortId: { bsonType: 'string' },
    },
    oneOf: [{ required: ['courseEventId'] }, { required: ['cohortId'] }],
  },
};

export interface EnrolInput extends WriteInput {
  readonly courseEventId: string;
}

/**
 * Enrols a person in a course event.
 *
 * @param personId null for an account that belongs to no person, which is refused
 */
export function enrol(
  input: EnrolInput,
  personId: string | null,
  context: WriteContext,
): Promise<WriteResult<EnrolmentRecord>> {
  return write(connection, 'enrol', input, context, async (within) => {
    if (personId === null)
      return refuse(null, 'NO_PERSON', 'Your account belongs to no person; ask to have it linked.');
    const { session, now } = within;
    const { courseEventId } = input;
    const event = await CourseEventModel.findById(courseEventId).session(session).lean().exec();
    const enrolled = await EnrolmentModel.exists({ personId, courseEventId }).session(session);
    const refusal = enrolmentRefusal(event, enrolled !== null, dayOf(now));
    if (refusal) return refuse('courseEventId', refusal.code, refusal.message);
    await takePlace(event, within);
    const enrolledOn = dayOf(now);
    return within.create(EnrolmentModel, {
      _id: randomUUID(),
      personId,
      courseEventId,
      enrolledOn,
    });
  });
}

/** Counts the place on the event, so that two calls for the last one meet there and one is refused. */
async function takePlace(event: CourseEventRecord | null, { update }: Write): Promise<void> {
  if (!event?.capacity) return;
  await update(CourseEventModel, event._id, event.version, { placesTaken: event.placesTaken + 1 });
}
