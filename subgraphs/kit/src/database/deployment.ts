import { StartupError } from '../process/startup.ts';

const oldestMajorVersion = 6;

/** What a MongoDB deployment says of itself (`buildInfo` and `hello`). */
export interface Deployment {
  readonly version: string;
  /** The replica set's name, absent on a standalone server. */
  readonly setName?: string | undefined;
  /** `isdbgrid` on the router of a sharded cluster. */
  readonly message?: string | undefined;
}

/** Where the address of a deployment comes from. */
export interface Origin {
  readonly setting: string;
  /** What takes its place where the setting is absent; undefined where nothing does. */
  readonly preset?: string | undefined;
}

/** Unless another is named. */
export const mainOrigin: Origin = { setting: 'MONGODB_URI' };

/** Why a deployment cannot hold the graph, in one sentence with the way out; null when it can. */
export function deploymentProblem(
  { version, setName, message }: Deployment,
  hosts: string,
  origin = mainOrigin,
): string | null {
  const { setting } = origin;
  if (Number.parseInt(version, 10) < oldestMajorVersion)
    return `${setting} points to MongoDB ${version} at ${hosts}; this graph needs 6.0 or newer, so upgrade it${orUnset(origin)}.`;
  if (!setName && message !== 'isdbgrid')
    return `${setting} points to a MongoDB at ${hosts} that is not a replica set, which transactions need; start it with --replSet and initiate it${orUnset(origin)}.`;
  return null;
}

/** A deployment that gave no usable answer. */
export function unreachable(uri: string, error: unknown, origin = mainOrigin): StartupError {
  const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
  return new StartupError(
    `${origin.setting} at ${hostsOf(uri)} cannot be used (${withoutCredentials(String(reason))}); start MongoDB there, or correct the address${orUnset(origin)}.`,
  );
}

function orUnset({ setting, preset }: Origin): string {
  return preset === undefined ? '' : `, or unset ${setting} for ${preset}`;
}

/**
 * The host list of a connection string: all of it that may be shown. Credentials end at the last `@`, as signs in a
 * password may not be encoded; where that may be one of the options, nobody can tell what is a host.
 */
export function hostsOf(uri: string): string {
  const [, hosts] = /^mongodb(?:\+srv)?:\/\/(?:[^?]*@)?([^@/?]+)[^@]*$/.exec(uri) ?? [];
  return hosts ?? 'an unreadable address';
}

function withoutCredentials(text: string): string {
  return text.replace(/\/\/.*@/g, '//');
}
