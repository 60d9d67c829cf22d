import { runMain, runSubgraph } from '@spine/kit';
import { quality } from './subgraph.ts';

await runMain(() => runSubgraph(quality, 4004));
