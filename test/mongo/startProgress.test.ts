import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
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
    config: readConfig({ DATABASE_PREFIX: prefix, DATA_DIR: directory }),
    program: {
      onClose: (close) => void closing.push(close),
      endWith: () => {},
      close: async () => {},
    },
    progress: ({ label }: Step) => void (labels.at(-1) === label || labels.push(label)),
    logger: silentLogger,
    secrets: { viewer: 'a secret between gateway and subgraphs', cursor: cursorSecret },
    mongoUri,
  });
  const ended = up.then(async () => {
    for (const close of closing) await close();
  });
  return { labels, ended };
}

test('a first start shows no work on the databases before MongoDB is there, then who is seeded', async () => {
  let arrive: (uri: string) => void = () => {};
  const mongoUri = new Promise<string>((resolve) => {
    arrive = resolve;
  });
  const { labels, ended } = startOnce(mongoUri);
  await wait(200);
  expect(labels).toEqual([]);
  arrive(inject('mongoUri'));
  await ended;
  expect(labels[0]).toBe(opening);
  expect(labels).toContain('Seeding quality');
});

test('a start on seeded data shows no seeding', async () => {
  const { labels, ended } = startOnce(Promise.resolve(inject('mongoUri')));
  await ended;
  expect(labels).toEqual([opening]);
});
