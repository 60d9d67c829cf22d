import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/**
 * A TCP port of this machine that nothing listens on: the wanted one, if it is free.
 *
 * @param wanted 0 asks for any
 */
export async function freePort(wanted = 0, host = '127.0.0.1'): Promise<number> {
  const server = createServer().listen(wanted, host);
  try {
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  } catch (error) {
    if (wanted === 0) throw error;
    return freePort(0, host);
  } finally {
    server.close();
  }
}
