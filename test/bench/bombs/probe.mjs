// Preloaded into a server (NODE_OPTIONS=--import=…/probe.mjs?port=N): tells on a port of its own how long its
// event loop was stalled at most, in milliseconds, since the last question.

import { createServer } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const delays = monitorEventLoopDelay({ resolution: 1 });
delays.enable();
createServer((_request, response) => {
  response.end(JSON.stringify({ most: delays.max / 1e6 }));
  delays.reset();
})
  .listen(Number(new URL(import.meta.url).searchParams.get('port')), '127.0.0.1')
  .unref();
