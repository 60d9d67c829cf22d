import type { Write } from '@spine/kit';
import { AppointmentModel, type AppointmentRecord } from '../Appointment.ts';

/** The appointments of people, as far as they have one. */
export function appointmentsOf(
  personIds: readonly string[],
  { session }: Pick<Write, 'session'>,
): Promise<AppointmentRecord[]> {
  return AppointmentModel.find({ _id: { $in: personIds } })
    .session(session)
    .lean()
    .exec();
}
