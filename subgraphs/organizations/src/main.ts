import { runMain, runSubgraph } from '@spine/kit';
import { organizations } from './subgraph.ts';

await runMain(() => runSubgraph(organizations, 4001));
