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

/** The setting that the addresses of deployments come from, unless another is named. */
const mainSetting = 'MONGODB_URI';

/** Why a deployment cannot hold the graph, in one sentence with the way out; null when it can. */
export function deploymentProblem(
  { version, setName, message }: Deployment,
  hosts: string,
  setting = mainSetting,
): string | null {
  if (Number.parseInt(version, 10) < oldestMajorVersion)
    return `${setting} points to MongoDB ${version} at ${hosts}; this graph needs 6.0 or newer, so upgrade it or unset ${setting} for ${presetOf(setting)}.`;
  if (!setName && message !== 'isdbgrid')
    return `${setting} points to a MongoDB at ${hosts} that is not a replica set, which transactions need; start it with --replSet and initiate it, or unset ${setting} for ${presetOf(setting)}.`;
  return null;
}

/** A deployment that gave no usable answer. */
export function unreachable(uri: string, error: unknown, setting = mainSetting): StartupError {
  const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
  return new StartupError(
    `${setting} at ${hostsOf(uri)} cannot be used (${withoutCredentials(String(reason))}); start MongoDB there, correct the address, or unset it for ${presetOf(setting)}.`,
  );
}

function presetOf(setting: string): string {
  return setting === mainSetting ? 'the embedded one' : `that of ${mainSetting}`;
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
