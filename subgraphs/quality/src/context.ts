import type { SubgraphContext } from '@spine/kit';
import type { Loaders } from './loaders/index.ts';

export type Context = SubgraphContext<Loaders>;
