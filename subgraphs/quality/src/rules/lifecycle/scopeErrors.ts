import type { UserError } from '@spine/kit';
import { brokenRule } from '@spine/kit/brokenRule';
import type { PathologyGroup } from '../pathologyGroup.ts';

/** A list of groups that is empty or names one twice. */
export function scopeErrors(scope: readonly PathologyGroup[]): readonly UserError[] {
  return [
    ...brokenRule(scope.length === 0, 'scope', 'SCOPE_EMPTY', 'Name at least one group.'),
    ...brokenRule(
      new Set(scope).size < scope.length,
      'scope',
      'SCOPE_REPEATED',
      'Name each group once.',
    ),
  ];
}

/** Whether one scope lies within another. */
export function isWithin(
  scope: readonly PathologyGroup[],
  whole: readonly PathologyGroup[],
): boolean {
  return scope.every((group) => whole.includes(group));
}

/** Whether one scope holds all of another and more. */
export function isWider(
  scope: readonly PathologyGroup[],
  narrow: readonly PathologyGroup[],
): boolean {
  return isWithin(narrow, scope) && !isWithin(scope, narrow);
}
