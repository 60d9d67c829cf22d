import { addMonths } from '@spine/kit/days';
import { randomStream, type SyntheticWorld, syntheticProvenance } from '@spine/synthetic';
import type { AppointmentRecord } from '../../models/Appointment.ts';

/** Someone with a tie keeps away for two years after it. */
const monthsOfDistance = 24;

/** Auditors and committee; one in three declares a tie to a centre, some of them still lasting. */
export function syntheticAppointments(world: SyntheticWorld): AppointmentRecord[] {
  const provenance = syntheticProvenance(world.seed);
  const appointed = (role: AppointmentRecord['role']) => (person: { id: string }) => ({
    _id: person.id,
    role,
    declaredTies: tiesOf(world, person.id),
    provenance,
  });
  return [
    ...world.auditors.map(appointed('AUDITOR')),
    ...world.committee.map(appointed('COMMITTEE_MEMBER')),
  ];
}

function tiesOf({ seed, centres }: SyntheticWorld, personId: string) {
  const random = randomStream(seed, `quality/appointment/${personId}`);
  if (!random.chance(1 / 3)) return [];
  const { id: centreId } = random.pick(centres);
  const lasts = random.chance(0.3);
  return [{ centreId, ...(lasts ? {} : { until: `${random.integer(2017, 2025)}-12-31` }) }];
}

/** Those appointed to a role who have no tie to a centre that binds on a day. */
export function withoutTies(
  appointments: readonly AppointmentRecord[],
  role: AppointmentRecord['role'],
  centreId: string,
  day: string,
): AppointmentRecord[] {
  const isOver = (until: string | null | undefined) =>
    until ? addMonths(until, monthsOfDistance) <= day : false;
  return appointments.filter(
    (each) =>
      each.role === role &&
      each.declaredTies.every((tie) => tie.centreId !== centreId || isOver(tie.until)),
  );
}
