import { runMain, runSubgraph } from '@spine/kit';
import { education } from './subgraph.ts';

await runMain(() => runSubgraph(education, 4002));
