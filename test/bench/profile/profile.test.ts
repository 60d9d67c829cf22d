import { expect, test } from 'vitest';
import { timesOf } from './cpuProfile.ts';
import { moduleLines } from './moduleLines.ts';
import { stageOf } from './stages.ts';
import { timesByName } from './timesByName.ts';

const bundle = 'file:///bundle.mjs';
const text = [
  'import x from "node:http";',
  '// gateway/src/http/graphql.ts',
  'function handle() {}',
  '// gateway/src/engine/execute/completion.ts',
  'function complete() {}',
].join('\n');

const frame = (functionName: string, lineNumber = -1, url = bundle) => ({
  functionName,
  lineNumber,
  url,
});

/** The root calls what handles, which calls what completes, which calls what the engine has built in. */
const profile = {
  nodes: [
    { id: 1, callFrame: frame('(root)', -1, ''), children: [2, 5, 6] },
    { id: 2, callFrame: frame('handle', 2), children: [3] },
    { id: 3, callFrame: frame('complete', 4), children: [4] },
    { id: 4, callFrame: frame('push', -1, '') },
    { id: 5, callFrame: frame('(idle)', -1, '') },
    { id: 6, callFrame: frame('(garbage collector)', -1, '') },
  ],
  startTime: 1_000,
  samples: [2, 2, 3, 4, 5, 6, 2],
  timeDeltas: [100, 10, 20, 30, 500, 40, 1_000],
};

test('time belongs to the innermost stage that was at work, what is built in to its caller, idling to nobody', () => {
  const times = timesOf(profile, [1_105, 2_000]);
  expect(timesByName(times, stageOf(bundle, moduleLines(text)))).toEqual([
    ['plan, gathering, completion', 0.5],
    ['garbage collection', 0.4],
    ['HTTP: Fastify and its hooks', 0.1],
  ]);
});

test('a line of a bundle comes from the module whose path stands above it', () => {
  const moduleOf = moduleLines(text);
  expect([0, 2, 4].map(moduleOf)).toEqual([
    null,
    'gateway/src/http/graphql.ts',
    'gateway/src/engine/execute/completion.ts',
  ]);
});
