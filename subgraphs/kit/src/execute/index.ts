export { byConditions } from './byConditions.ts';
export { collectFields, type Holds, type Selecting } from './collectedFields.ts';
export { type CoerceVariables, compileVariables } from './compileVariables.ts';
export { conditionsOf } from './conditions.ts';
export { fragmentsOf } from './fragmentsOf.ts';
