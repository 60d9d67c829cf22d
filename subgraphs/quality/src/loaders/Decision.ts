import { loadOne } from '@spine/kit';
import { AppointmentModel } from '../models/Appointment.ts';
import { DecisionModel } from '../models/Decision.ts';
import { loadOfCentre } from './loadOfCentre.ts';

export const decisionById = loadOne(DecisionModel, '_id');

/** Newest first. */
export const decisionsByCentre = loadOfCentre(DecisionModel, 'centreId', {
  centreId: 1,
  decidedOn: -1,
  _id: 1,
});

export const appointmentByPerson = loadOne(AppointmentModel, '_id');
