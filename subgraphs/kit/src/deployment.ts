import { StartupError } from './startup.ts';

const oldestMajorVersion = 6;

/** What a MongoDB deployment says of itself (`buildInfo` and `hello`). */
export interface Deployment {
  readonly version: string;
  /** The replica set's name, absent on a standalone server. */
  readonly setName?: string | undefined;
  /** `isdbgrid` on the router of a sharded cluster. */
  readonly message?: string | undefined;
}

/** Why a deployment cannot hold the graph, in one sentence with the way out; null when it can. */
export function deploymentProblem(
  { version, setName, message }: Deployment,
  hosts: string,
): string | null {
  if (Number.parseInt(version, 10) < oldestMajorVersion)
    return `MONGODB_URI points to MongoDB ${version} at ${hosts}; this graph needs 6.0 or newer, so upgrade it or unset MONGODB_URI for the embedded one.`;
  if (!setName && message !== 'isdbgrid')
    return `MONGODB_URI points to a MongoDB at ${hosts} that is not a replica set, which transactions need; start it with --replSet and initiate it, or unset MONGODB_URI for the embedded one.`;
  return null;
}

/** A deployment that gave no usable answer. */
export function unreachable(uri: string, error: unknown): StartupError {
  const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
  return new StartupError(
    `MONGODB_URI at ${hostsOf(uri)} cannot be used (${withoutCredentials(String(reason))}); start MongoDB there, correct the address, or unset it for the embedded one.`,
  );
}

/** The host list of a connection string: all of it that may be shown. */
export function hostsOf(uri: string): string {
  return /^mongodb(?:\+srv)?:\/\/(?:[^@/]*@)?([^/?]+)/.exec(uri)?.[1] ?? 'an unreadable address';
}

function withoutCredentials(text: string): string {
  return text.replace(/\/\/[^@/\s]*@/g, '//');
}
