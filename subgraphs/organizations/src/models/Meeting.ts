import {
  dayField,
  defined,
  knownYears,
  type PageSource,
  type Provenance,
  provenanceField,
} from '@spine/kit';
import { Schema } from 'mongoose';
import { connection } from './connection.ts';
import { type Place, placeSchema } from './fields.ts';

export const meetingModes = ['ON_SITE', 'HYBRID', 'ONLINE'] as const;
export const meetingStatuses = ['PLANNED', 'HELD', 'CANCELLED'] as const;

export interface MeetingRecord {
  _id: string;
  name: string;
  seriesId?: string | null;
  organizerId: string;
  year: number;
  month?: number | null;
  startsOn?: string | null;
  endsOn?: string | null;
  /** The first day it can have begun: its day, else the first of its month, else of its year. */
  earliestDay: string;
  durationDays?: number | null;
  place?: Place | null;
  mode?: (typeof meetingModes)[number] | null;
  status: (typeof meetingStatuses)[number];
  remarks: string[];
  provenance: Provenance;
}

const meetingSchema = new Schema<MeetingRecord>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    seriesId: { type: String },
    organizerId: { type: String, required: true },
    year: { type: Number, required: true, min: knownYears.first, max: knownYears.last },
    month: { type: Number, min: 1, max: 12 },
    startsOn: dayField,
    endsOn: dayField,
    earliestDay: { ...dayField, required: true },
    durationDays: { type: Number, min: 1 },
    place: placeSchema,
    mode: { type: String, enum: meetingModes },
    status: { type: String, required: true, enum: meetingStatuses },
    remarks: { type: [String], default: [] },
    provenance: provenanceField,
  },
  { collection: 'meetings', strict: 'throw' },
);

// Serves `meetings`: the calendar, also from a day on and by year.
meetingSchema.index({ earliestDay: 1, _id: 1 });
// Serve its filters in the same order.
meetingSchema.index({ organizerId: 1, earliestDay: 1, _id: 1 });
meetingSchema.index({ status: 1, earliestDay: 1, _id: 1 });
meetingSchema.index({ year: 1, earliestDay: 1, _id: 1 });
// Serves `meetingsBySeries`.
meetingSchema.index({ seriesId: 1, earliestDay: 1 });

export const MeetingModel = connection.model<MeetingRecord>('Meeting', meetingSchema);

export interface MeetingFilter {
  readonly year?: number | null | undefined;
  readonly organizerId?: string | null | undefined;
  readonly status?: MeetingRecord['status'] | null | undefined;
  readonly from?: string | null | undefined;
}

/** The calendar, earliest first. */
export function meetingsMatching({ from, ...filter }: MeetingFilter): PageSource<MeetingRecord> {
  return {
    list: 'meetings',
    model: MeetingModel,
    filter: { ...defined(filter), ...(from && { earliestDay: { $gte: from } }) },
    sort: { earliestDay: 1, _id: 1 },
  };
}
