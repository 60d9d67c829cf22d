export { grants } from './subgraph.ts';
