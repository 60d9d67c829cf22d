import { StartupError } from '@spine/kit/startup';

/**
 * Holds what `--only` names against what there is: a name that chooses nothing would have all of it measured, or nothing.
 *
 * @throws StartupError naming what is unknown, and what is known
 */
export function onlyKnown(only: readonly string[], known: readonly string[]): void {
  const unknown = only.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new StartupError(
      `--only ${unknown.join(',')} names nothing that is measured here; choose among ${known.join(', ')}.`,
    );
}
