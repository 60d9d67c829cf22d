import type { Connection } from 'mongoose';
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
  { mongoUri, databasePrefix, monitorCommands, own = {} }: ConnectionsSettings,
): Promise<() => Promise<void>> {
  const [database, mainUri] = [`${databasePrefix}${name}`, await mongoUri];
  const close = async () => {
    await Promise.all(
      [connection, ...readers.map((reader) => reader.connection)].map((each) => each.close()),
    );
  };
  const open = (each: Connection, setting: string, uri: unknown) =>
    openConnection(each, { uri: String(uri ?? mainUri), setting, database }, monitorCommands);
  try {
    await Promise.all([
      open(connection, 'MONGODB_URI', mainUri),
      ...readers.map((reader) => open(reader.connection, reader.setting, own[reader.setting])),
    ]);
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
  return close;
}
