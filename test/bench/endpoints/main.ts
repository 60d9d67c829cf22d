import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { openDatabases } from './databases.ts';
import { endpointServer } from './server.ts';

/** The endpoints as a process of their own: `main.mjs <MongoDB's address> <database prefix>`. */
const [, , uri = '', prefix = ''] = process.argv;
const { databases } = await openDatabases(uri, prefix);
const server = endpointServer(databases).listen(0, '127.0.0.1');
await once(server, 'listening');
console.log(
  JSON.stringify({ address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }),
);
process.once('SIGTERM', () => process.exit(0));
