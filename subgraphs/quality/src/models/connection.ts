import { createConnection } from '@spine/kit';

/** The subgraph's own database; opened by its server, shared with nobody. */
export const connection = createConnection();
