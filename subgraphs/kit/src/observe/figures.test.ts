import { Registry } from 'prom-client';
import { expect, test } from 'vitest';
import { CachedDatabase } from '../records/CachedDatabase.ts';
import { RecordMemory } from '../records/RecordMemory.ts';
import { recordFigures } from '../records/recordFigures.ts';
import { registerFigures } from './figures.ts';

test('what happened to cached records is collected, with the total of each moment', async () => {
  const memory = new RecordMemory(10_000);
  const database = new CachedDatabase('quality', memory);
  const registry = new Registry();
  registerFigures(
    registry,
    recordFigures(memory, () => [database]),
  );
  const audits = database.collection('audits');
  const place = audits.place(true);
  database.caughtUp(performance.now());
  await audits.read(place, ['audit-1'], async () => ['a record']);
  audits.peek(place, 'audit-1');
  const collected = async () =>
    (await registry.metrics()).split('\n').filter((line) => line && !line.startsWith('#'));
  expect(await collected()).toEqual([
    'record_cache_hits_total{subgraph="quality"} 1',
    'record_cache_misses_total{subgraph="quality"} 0',
    'record_cache_drops_total{subgraph="quality"} 0',
    'record_cache_resyncs_total{subgraph="quality"} 1',
    'record_cache_current{subgraph="quality"} 1',
    `record_cache_bytes ${memory.bytes}`,
    'record_cache_evictions_total 0',
  ]);
  audits.changed('audit-1');
  audits.peek(place, 'audit-1');
  expect((await collected()).slice(1, 3)).toEqual([
    'record_cache_misses_total{subgraph="quality"} 1',
    'record_cache_drops_total{subgraph="quality"} 1',
  ]);
});
