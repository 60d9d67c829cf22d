import { expect, test } from 'vitest';
import { pathologyGroups } from '../../models/fields.ts';
import { syntheticGrants } from './index.ts';

test('any seed number makes a whole story, each record once, with awards in every group', () => {
  for (let seed = 0; seed < 10; seed += 1) {
    const made = syntheticGrants(seed);
    for (const records of Object.values(made)) {
      expect(records.length).toBeGreaterThan(0);
      expect(new Set(records.map(({ _id }: { _id: string }) => _id)).size).toBe(records.length);
    }
    expect(new Set(made.awards.map(({ pathologyGroup }) => pathologyGroup))).toEqual(
      new Set(pathologyGroups),
    );
  }
});
