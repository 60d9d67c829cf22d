import {
  countField,
  countryField,
  dayField,
  defined,
  type PageSource,
  type Provenance,
  provenanceField,
  type Stamps,
  stampFields,
} from '@spine/kit';
import { Schema } from 'mongoose';
import { connection } from './connection.ts';
import { modeField, practicalsField, textsField, topicsField } from './fields.ts';
import { type ReportedFigureRecord, reportedFigureSchema } from './ReportedFigure.ts';
import {
  type PathologyGroup,
  type PracticalFormat,
  type Region,
  regions,
  type TeachingMode,
} from './vocabulary.ts';

export interface VenueRecord {
  name?: string | null;
  city: string;
  country: string;
}

/** A course taught once. */
export interface CourseEventRecord extends Stamps {
  _id: string;
  name: string;
  courseId: string;
  organizerId: string;
  theme?: string | null;
  topics: PathologyGroup[];
  /** Absent where only the month is known. */
  startsOn?: string | null;
  endsOn?: string | null;
  /** The first day it can have begun: its day, else the first of its month. */
  earliestDay: string;
  /** The last day it can have lasted: its day, else the last of its month. */
  latestDay: string;
  mode: TeachingMode;
  venue?: VenueRecord | null;
  region: Region;
  practicals: PracticalFormat[];
  features: string[];
  hostCentreId?: string | null;
  facultyIds: string[];
  guestFaculty: string[];
  ecmecCredits?: number | null;
  /** Absent where places are not limited. */
  capacity?: number | null;
  /** Kept where places are limited. */
  placesTaken: number;
  cancelledOn?: string | null;
  figures: ReportedFigureRecord[];
  provenance: Provenance;
}

const venueSchema = new Schema<VenueRecord>(
  {
    name: { type: String },
    city: { type: String, required: true },
    country: { ...countryField, required: true },
  },
  { _id: false },
);

const courseEventSchema = new Schema<CourseEventRecord>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    courseId: { type: String, required: true },
    organizerId: { type: String, required: true },
    theme: { type: String },
    topics: topicsField,
    startsOn: dayField,
    endsOn: dayField,
    earliestDay: { ...dayField, required: true },
    latestDay: { ...dayField, required: true },
    mode: { ...modeField, required: true },
    venue: venueSchema,
    region: { type: String, required: true, enum: regions },
    practicals: practicalsField,
    features: textsField,
    hostCentreId: { type: String },
    facultyIds: { type: [String], default: [] },
    guestFaculty: textsField,
    ecmecCredits: { type: Number, min: 0 },
    capacity: { ...countField, min: 1 },
    placesTaken: { ...countField, required: true },
    cancelledOn: dayField,
    figures: { type: [reportedFigureSchema], default: [] },
    provenance: provenanceField,
    ...stampFields,
  },
  { collection: 'courseEvents', strict: 'throw' },
);

// Serve `courseEvents`: the calendar, and each filter in its order; walked backwards for the latest first.
courseEventSchema.index({ earliestDay: 1, _id: 1 });
courseEventSchema.index({ topics: 1, earliestDay: 1, _id: 1 });
courseEventSchema.index({ region: 1, earliestDay: 1, _id: 1 });
courseEventSchema.index({ 'venue.country': 1, earliestDay: 1, _id: 1 });
courseEventSchema.index({ mode: 1, earliestDay: 1, _id: 1 });
// These two serve `eventsByCourse` and `eventsByOrganizer` as well.
courseEventSchema.index({ courseId: 1, earliestDay: 1, _id: 1 });
courseEventSchema.index({ organizerId: 1, earliestDay: 1, _id: 1 });
// Serves `eventsByHost`.
courseEventSchema.index({ hostCentreId: 1, earliestDay: 1, _id: 1 });
// Serves `teachingByPerson`.
courseEventSchema.index({ facultyIds: 1 });

export const CourseEventModel = connection.model<CourseEventRecord>(
  'CourseEvent',
  courseEventSchema,
);

export interface CourseEventFilter {
  readonly topic?: PathologyGroup | null | undefined;
  readonly from?: string | null | undefined;
  readonly until?: string | null | undefined;
  readonly region?: Region | null | undefined;
  readonly country?: string | null | undefined;
  readonly mode?: TeachingMode | null | undefined;
  readonly courseId?: string | null | undefined;
  readonly organizerId?: string | null | undefined;
}

export type CourseEventSort = 'EARLIEST_FIRST' | 'LATEST_FIRST';

const orders = {
  EARLIEST_FIRST: { earliestDay: 1, _id: 1 },
  LATEST_FIRST: { earliestDay: -1, _id: -1 },
} as const;

/** The calendar of course events. */
export function courseEventsMatching(
  { topic, country, from, until, ...filter }: CourseEventFilter,
  sort: CourseEventSort,
): PageSource<CourseEventRecord> {
  const days = defined({ $gte: from, $lte: until });
  return {
    list: 'courseEvents',
    model: CourseEventModel,
    filter: {
      ...defined({ ...filter, topics: topic, 'venue.country': country }),
      ...(Object.keys(days).length > 0 && { earliestDay: days }),
    },
    sort: orders[sort],
  };
}
