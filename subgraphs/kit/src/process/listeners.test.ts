import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from 'vitest';
import { checkListeners } from './listeners.ts';
import { StartupError } from './startup.ts';

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

const host = '127.0.0.1';

test('what can be listened on all at once is, afterwards too', async () => {
  const own = { port: await freePort(), host };
  await checkListeners(own, { port: await freePort(), host });
  await checkListeners(own, null);
});

test('two settings that ask for one port are both named', async () => {
  const port = await freePort();
  await expect(checkListeners({ port, host }, { port, host })).rejects.toThrow(
    new StartupError(
      `Port ${port} is asked for by both PORT and METRICS_PORT; set one of them to another.`,
    ),
  );
});

// Elsewhere a machine has the first of these addresses alone.
test.runIf(process.platform === 'linux')('one port on two addresses is two', async () => {
  const port = await freePort();
  await checkListeners({ port, host }, { port, host: '127.0.0.2' });
});

test.each([
  [' ', 'a name that is none'],
  ['192.0.2.1', 'an address of another machine'],
])('"%s", %s, is refused with its setting', async (elsewhere) => {
  const sentence = (setting: string) =>
    `${setting} "${elsewhere}" is no address of this machine; set ${setting} to one, such as 127.0.0.1 (0.0.0.0 is all).`;
  const there = { port: 0, host: elsewhere };
  await expect(checkListeners(there, null)).rejects.toThrow(new StartupError(sentence('HOST')));
  await expect(checkListeners({ port: 0, host }, there)).rejects.toThrow(
    new StartupError(sentence('METRICS_HOST')),
  );
});

test('a port that another program has is refused as taken', async () => {
  const other = createServer().listen(0, host);
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  await expect(checkListeners({ port, host }, null)).rejects.toThrow(
    `PORT ${port} is taken by another program; stop it or set PORT to a free one.`,
  );
  other.close();
});
