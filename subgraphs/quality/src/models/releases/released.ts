import { createConnection } from '@spine/kit';

/**
 * What summaries are read through: a user who may read releases, and no case. Nothing else reads by it, and summaries
 * by nothing else.
 */
export const released = createConnection();
