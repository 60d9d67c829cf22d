import type { CommitteeRecord } from '../../models/Committee.ts';
import type { CommitteeRoleRecord } from '../../models/CommitteeRole.ts';
import type { PersonRecord } from '../../models/Person.ts';
import { traumaCurriculum } from './sources.ts';

const members = [
  ['person-blattert', 'Thomas Blattert'],
  ['person-bigdon', 'Sebastian Bigdon'],
  ['person-khattab', 'Mohamed Fawzy Khattab'],
] as const;

export const taskForce: CommitteeRecord = {
  _id: 'trauma-curriculum-task-force',
  name: 'AO Spine Trauma Curriculum Task Force',
  organizationId: 'ao-spine',
  description:
    'Surgeons, trauma researchers and educators who developed the trauma curriculum courses.',
  provenance: traumaCurriculum,
};

/** The members that the document names; the task force has more. */
export const taskForceMembers: readonly PersonRecord[] = members.map(([_id, name]) => ({
  _id,
  name,
  provenance: traumaCurriculum,
}));

export const taskForceRoles: readonly CommitteeRoleRecord[] = members.map(([personId]) => ({
  _id: `${taskForce._id}-${personId}`,
  committeeId: taskForce._id,
  personId,
  role: 'Member',
  provenance: traumaCurriculum,
}));
