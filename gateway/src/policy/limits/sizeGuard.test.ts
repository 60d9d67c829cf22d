import { expect, test } from 'vitest';
import { defaultLimits } from './limits.ts';
import { sizeGuard } from './sizeGuard.ts';

test('what passed passes again, what was refused is refused again, however many others come between', () => {
  const guard = sizeGuard({ ...defaultLimits, rootFields: 1 });
  for (let round = 0; round < 2; round += 1) {
    expect(() => guard('{ a }')).not.toThrow();
    expect(() => guard('{ a b }')).toThrow('root fields come to 2; the maximum is 1');
    for (let other = 0; other < 1_001; other += 1) guard(`{ a${other} }`);
  }
});
