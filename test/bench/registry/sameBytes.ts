import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

// A server that answers with as many bytes as a summary has, and does nothing else: what of a latency is the machine's
// and the load's own. Started as a process, like what it is compared with.

const body = JSON.stringify({ data: 'x'.repeat(Number(process.argv[2])) });
const server = createServer((request, response) => {
  request.resume().once('end', () => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(body);
  });
});
server.keepAliveTimeout = 72_000;
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  console.log(JSON.stringify({ address: `http://127.0.0.1:${port}` }));
});
