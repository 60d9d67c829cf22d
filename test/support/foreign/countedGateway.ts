import { afterAll, beforeAll, beforeEach } from 'vitest';
import { foreignGateway, type Gateway } from './gateway.ts';
import { intercepted } from './intercepted.ts';

/** A gateway over the foreign graph, for the tests of a file, that counts how often each has subgraphs called. */
export function countedGateway() {
  let app: Gateway;
  const counted = {
    calls: 0,
    /** For another gateway whose calls are to be counted. */
    subgraphs: intercepted(({ answer }) => {
      counted.calls += 1;
      return answer();
    }),
    get app() {
      return app;
    },
  };
  beforeAll(async () => {
    app = await foreignGateway({ subgraphs: counted.subgraphs });
  });
  afterAll(() => app.close());
  beforeEach(() => {
    counted.calls = 0;
  });
  return counted;
}
