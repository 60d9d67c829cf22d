export { collectFields, type Holds, type Selecting } from './collectedFields.ts';
export { conditionsOf } from './conditions.ts';
