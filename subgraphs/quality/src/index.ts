export { quality } from './subgraph.ts';
