export { organizations } from './subgraph.ts';
