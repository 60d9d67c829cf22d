import { type SyntheticWorld, syntheticWorld } from '@spine/synthetic';

/** A role of the graph: the scopes its tokens carry and whom of the synthetic world they stand for. */
export interface Role {
  readonly scopes: readonly string[];
  readonly person: (world: SyntheticWorld) => string | undefined;
  /** Whether its tokens name centres. */
  readonly atCentres: boolean;
}

const surgeon = ({ centres }: SyntheticWorld) => centres[0]?.surgeons[0]?.id;

export const roles: Readonly<Record<string, Role>> = {
  researcher: { scopes: ['registry:read'], person: surgeon, atCentres: false },
  centre: { scopes: ['registry:submit'], person: surgeon, atCentres: true },
  auditor: {
    scopes: ['audit:read', 'audit:write'],
    person: ({ auditors }) => auditors[0]?.id,
    atCentres: false,
  },
  committee: {
    scopes: ['certification:decide'],
    person: ({ committee }) => committee[0]?.id,
    atCentres: false,
  },
  applicant: { scopes: ['grants:apply'], person: surgeon, atCentres: false },
  reviewer: {
    scopes: ['grants:review'],
    person: ({ reviewers }) => reviewers[0]?.id,
    atCentres: false,
  },
  funder: {
    scopes: ['grants:decide'],
    person: ({ committee }) => committee.at(-1)?.id,
    atCentres: false,
  },
  steward: {
    scopes: [
      'organizations:manage',
      'education:manage',
      'grants:manage',
      'quality:manage',
      'ledger:read',
    ],
    person: ({ committee }) => committee.at(-1)?.id,
    atCentres: false,
  },
};

/** The person and centres that a role's tokens stand for unless told otherwise. */
export function standIn({ person, atCentres }: Role, seed: number) {
  const world = syntheticWorld(seed);
  return {
    personId: person(world),
    centreIds: atCentres ? world.centres.slice(0, 1).map(({ id }) => id) : [],
  };
}
