import { defineIntegrationTestSuite } from '@apollo/server-integration-testsuite';
import { expect, test } from 'vitest';
import { differences } from './apollo/differences.ts';
import { cases } from './apollo/jestGlobals.ts';
import { answersByShortPath, createServer } from './apollo/server.ts';

defineIntegrationTestSuite(createServer);

test('whatever is answered otherwise on purpose is a case of the suite', () => {
  expect([...differences.keys()].filter((name) => !cases.has(name))).toEqual([]);
});

test('some of the suite is answered by the short path of known operations', () => {
  expect(answersByShortPath()).toBeGreaterThan(0);
});
