import { viewerWith } from './subgraph.ts';

/** A centre that the synthetic world does not have, so that its counts are the tests' own. */
export const centreId = 'centre-test';
/** Who submits its cases. */
export const surgeon = viewerWith(['registry:submit'], { centre_ids: [centreId] });
