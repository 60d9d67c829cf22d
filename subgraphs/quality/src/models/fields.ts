import { pathologyGroups } from '../rules/pathologyGroup.ts';

export const groupField = { type: String, enum: pathologyGroups } as const;

/** Pathology groups, at least one. */
export const scopeField = {
  type: [{ ...groupField, required: true }],
  required: true,
  validate: {
    validator: (scope: unknown[]) => scope.length > 0,
    message: 'A scope is never empty.',
  },
} as const;
