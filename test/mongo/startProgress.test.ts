import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Step, silentLogger } from '@spine/kit';
import { readConfig } from '@spine/spine';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { inOneProcess } from '../../spine/src/shapes.ts';
import { cursorSecret, freshPrefix } from '../support/subgraph.ts';

const opening = 'Bringing the databases up to date';
const prefix = freshPrefix();

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'spine-progress-'));
});
afterAll(() => rm(directory, { recursive: true }));

/** Starts the subgraphs once MongoDB is there, and closes them; tells which steps are shown. */
function startOnce(mongoUri: Promise<string>) {
  const labels: string[] = [];
  const closing: (() => Promise<unknown>)[] = [];
  const { up } = inOneProcess({
    config: readConfig({
      ...{ DATABASE_PREFIX: prefix, DATA_DIR: directory, CURSOR_SECRET: cursorSecret },
    }),
    program: {
      onClose: (close) => void closing.push(close),
      endWith: () => {},
      close: async () => {},
    },
    progress: ({ label }: Step) => void (labels.at(-1) === label || labels.push(label)),
    logger: silentLogger,
    viewerSecret: 'a secret between gateway and subgraphs',
    mongoUri,
  });
  const ended = up.then(async () => {
    for (const close of closing) await close();
  });
  return { labels, ended };
}

test('a first start shows no work on the databases before MongoDB is there, then who is seeded', async () => {
  let before: readonly string[] | null = null;
  const arrival = async () => {
    // As many turns as it takes to show whatever is not waiting for it.
    for (let turn = 0; turn < 1_000; turn += 1) await nextTurn();
    before = [...started.labels];
    return inject('mongoUri');
  };
  const started = startOnce(Promise.resolve().then(arrival));
  const { labels, ended } = started;
  await ended;
  expect(before).toEqual([]);
  expect(labels[0]).toBe(opening);
  expect(labels).toContain('Seeding quality');
});

test('a start on seeded data shows no seeding', async () => {
  const { labels, ended } = startOnce(Promise.resolve(inject('mongoUri')));
  await ended;
  expect(labels).toEqual([opening]);
});
