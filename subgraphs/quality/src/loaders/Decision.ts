import { loadMany, loadOne } from '@spine/kit';
import { AppointmentModel } from '../models/Appointment.ts';
import { DecisionModel } from '../models/Decision.ts';

export function decisionById() {
  return loadOne(
    (ids: readonly string[]) =>
      DecisionModel.find({ _id: { $in: ids } })
        .lean()
        .exec(),
    (decision) => decision._id,
  );
}

/** Newest first. */
export function decisionsByCentre() {
  return loadMany(
    (centreIds: readonly string[]) =>
      DecisionModel.find({ centreId: { $in: centreIds } })
        .sort({ centreId: 1, decidedOn: -1, _id: 1 })
        .lean()
        .exec(),
    (decision) => decision.centreId,
  );
}

export function appointmentByPerson() {
  return loadOne(
    (personIds: readonly string[]) =>
      AppointmentModel.find({ _id: { $in: personIds } })
        .lean()
        .exec(),
    (appointment) => appointment._id,
  );
}
