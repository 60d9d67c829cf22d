import { randomStream, type SyntheticWorld } from '@spine/synthetic';
import type { AppointmentRecord } from '../../models/Appointment.ts';
import { CertificationFile } from './CertificationFile.ts';
import { stories } from './stories.ts';

/** The certification files of all centres: every state of the lifecycle, in an order that the seed shuffles. */
export function syntheticFiles(
  { seed, centres }: SyntheticWorld,
  appointments: readonly AppointmentRecord[],
): CertificationFile[] {
  const told = stories.flatMap(([count, story]) => Array.from({ length: count }, () => story));
  const shuffled = randomStream(seed, 'quality/stories').sample(told, told.length);
  let issued = 0;
  const nextNumber = () => {
    issued += 1;
    return `SYN-SSCOE-${String(issued).padStart(4, '0')}`;
  };
  return centres.map((centre, index) => {
    const random = randomStream(seed, 'quality/file', index);
    const file = new CertificationFile(centre, { seed, appointments, nextNumber }, random);
    shuffled[index % shuffled.length]?.(file);
    return file;
  });
}
