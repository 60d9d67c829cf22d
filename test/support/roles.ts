import { anonymous, type Viewer } from '@spine/kit';
import { syntheticWorld } from '@spine/synthetic';
import { testSeed, viewerWith } from './subgraph.ts';

const world = syntheticWorld(testSeed);

/** Whom an example operation is asked by: as `pnpm spine token <role>` would say, or anybody. */
export function viewerAs(role: string | null): Viewer {
  if (role === null) return anonymous;
  if (role === 'auditor')
    return viewerWith(['audit:read', 'audit:write'], { person_id: world.auditors[0]?.id ?? '' });
  throw new Error(`No example is asked by the role ${role}.`);
}
