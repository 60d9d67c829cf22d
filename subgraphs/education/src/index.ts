export { education } from './subgraph.ts';
