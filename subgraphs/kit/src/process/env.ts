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
  const hasDefault = (name: string) => defaults(shape[name] as z.core.$ZodType, environment);
  const sentences = result.error.issues.map((issue) => sentence(issue, given, hasDefault));
  throw new StartupError(sentences.join(' '));
}

/**
 * Reads settings by several readers, the problems of all reported together.
 *
 * @throws StartupError with what each of them says
 */
export function readTogether<Parts extends object>(
  readers: {
    readonly [Name in keyof Parts]: () => Parts[Name];
  },
): Parts {
  const problems: string[] = [];
  const parts = Object.entries<() => unknown>(readers).map(([name, read]) => {
    try {
      return [name, read()];
    } catch (error) {
      if (!(error instanceof StartupError)) throw error;
      problems.push(error.message);
      return [name, undefined];
    }
  });
  if (problems.length > 0) throw new StartupError(problems.join(' '));
  return Object.fromEntries(parts);
}

/** What has no value of its own when it is absent is made up, which no program does in production. */
function defaults(setting: z.core.$ZodType, { NODE_ENV }: Environment): boolean {
  const absent = z.safeParse(setting, undefined);
  return absent.success && (absent.data !== undefined || NODE_ENV !== 'production');
}

function sentence(
  { path, message }: z.core.$ZodIssue,
  given: Environment,
  hasDefault: (name: string) => boolean,
): string {
  const name = String(path[0]);
  const value = given[name];
  const shown = value === undefined || secretName.test(name) ? 'is not usable' : `is "${value}"`;
  const reason = /[.…]$/.test(message) ? message : `${message}.`;
  const wayOut = value !== undefined && hasDefault(name) ? ' or unset it for the default' : '';
  return `${name} ${shown}: ${reason} Set ${name} accordingly${wayOut}.`;
}

/** The parts of a text that commas separate, without the empty ones. */
export const listed = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

/** Names separated by commas; none by default. */
export const list = () => z.string().default('').transform(listed);

/**
 * A whole number, in decimal digits.
 *
 * @param expected what is said of any other value
 */
export const whole = (expected: string, least: number, most = Number.MAX_SAFE_INTEGER) =>
  z
    .string(expected)
    .trim()
    .regex(/^\d+$/, expected)
    .transform(Number)
    .pipe(z.number().min(least, expected).max(most, expected));

/** Whether something is wanted; not by default. */
export const flag = () =>
  z
    .enum(['true', 'false'], 'expected true or false')
    .default('false')
    .transform((text) => text === 'true');

/** A TCP port; 0 lets the system choose a free one. */
export const port = (preset: number) =>
  whole('expected a port number from 0 to 65535', 0, 65_535).default(preset);

/** A secret shared between processes, at least 32 characters long. */
export const secret = () =>
  z.string('expected a secret of 32 characters or more').min(32, 'expected 32 characters or more');

/** The start of every database's name, so that several graphs can share one deployment. */
export const databasePrefix = () =>
  z
    .string()
    .regex(/^[a-z0-9_]{0,20}$/, 'expected at most 20 lower-case letters, digits or underscores')
    .default('');

/** Megabytes (2^20 bytes) of cached records in a process; 0 caches none. */
export const recordCacheMb = () =>
  whole('expected a whole number of megabytes from 0 to 65536', 0, 65_536).default(64);
