import { z } from 'zod';
import { StartupError } from './startup.ts';

/** The environment as a process was given it; tests pass their own. */
export type Environment = Readonly<Record<string, string | undefined>>;

const secretName = /SECRET|KEY|TOKEN|URI|PASSWORD/;

/**
 * Reads settings from the environment, all problems reported together.
 * An empty value counts as absent. Values of secrets are never repeated in a message.
 *
 * @throws StartupError naming each setting, its value and what was expected
 */
export function readEnv<Shape extends z.ZodRawShape>(
  shape: Shape,
  environment: Environment = process.env,
): z.output<z.ZodObject<Shape>> {
  const given = Object.fromEntries(
    Object.keys(shape).map((name) => [name, environment[name] || undefined]),
  );
  const result = z.object(shape).safeParse(given);
  if (result.success) return result.data;
  throw new StartupError(result.error.issues.map((issue) => sentence(issue, given)).join(' '));
}

function sentence(issue: z.core.$ZodIssue, given: Environment): string {
  const name = String(issue.path[0]);
  const value = given[name];
  const shown = value === undefined || secretName.test(name) ? '' : ` is "${value}"`;
  return `${name}${shown || ' is not usable'}: ${issue.message.replace(/\.?$/, '')}. Set ${name} accordingly${
    value === undefined ? '' : ' or unset it for the default'
  }.`;
}

/** A TCP port; 0 lets the system choose a free one. */
export const port = (preset: number) =>
  z.coerce.number('a port number from 0 to 65535').int().min(0).max(65535).default(preset);

/** A secret shared between processes, at least 32 characters long. */
export const secret = () => z.string('a secret of 32 characters or more').min(32);

/** The start of every database's name, so that several graphs can share one deployment. */
export const databasePrefix = () =>
  z
    .string()
    .regex(/^[a-z0-9_]{0,20}$/, 'expected at most 20 lower-case letters, digits or underscores')
    .default('');
