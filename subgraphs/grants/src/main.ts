import { runMain, runSubgraph } from '@spine/kit';
import { grants } from './subgraph.ts';

await runMain(() => runSubgraph(grants, 4003));
