import type { Connection } from 'mongoose';
import { mainOrigin, type Origin } from './deployment.ts';
import { openConnection } from './mongo.ts';

/** A connection to a subgraph's database that reads with rights of its own. */
export interface Reader {
  readonly connection: Connection;
  /** The setting of the subgraph that has its address; without it, it is the subgraph's own. */
  readonly setting: string;
}

interface ConnectionsDefinition {
  readonly name: string;
  readonly connection: Connection;
  readonly readers?: readonly Reader[];
}

interface ConnectionsSettings {
  readonly mongoUri: string | Promise<string>;
  readonly mongoPreset?: string | undefined;
  readonly databasePrefix: string;
  readonly monitorCommands?: boolean;
  readonly own?: Readonly<Record<string, unknown>>;
}

/**
 * Opens a subgraph's connection and its readers.
 *
 * @returns what closes them
 * @throws StartupError when one cannot be used
 */
export async function openConnections(
  { name, connection, readers = [] }: ConnectionsDefinition,
  { mongoUri, mongoPreset, databasePrefix, monitorCommands, own = {} }: ConnectionsSettings,
): Promise<() => Promise<void>> {
  const [database, mainUri] = [`${databasePrefix}${name}`, await mongoUri];
  const close = async () => {
    await Promise.all(
      [connection, ...readers.map((reader) => reader.connection)].map((each) => each.close()),
    );
  };
  const open = (each: Connection, origin: Origin, uri: unknown) =>
    openConnection(each, { uri: String(uri ?? mainUri), origin, database }, monitorCommands);
  const preset = `that of ${mainOrigin.setting}`;
  try {
    await Promise.all([
      open(connection, { ...mainOrigin, preset: mongoPreset }, mainUri),
      ...readers.map(({ connection, setting }) =>
        open(connection, { setting, preset }, own[setting]),
      ),
    ]);
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
  return close;
}
