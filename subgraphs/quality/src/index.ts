export { type ImportOptions, type ImportOutcome, importCases } from './intake/importCases.ts';
export { type Mapping, plainMapping, readMapping } from './intake/mapping.ts';
export { problemMessages } from './intake/rowProblems.ts';
export { openFile, openStream, type Source } from './intake/source.ts';
export { type CountCheck, type CountDifference, checkCounts } from './models/checkCounts.ts';
export { type LogLines, logLines } from './models/log/logLines.ts';
export { logOrigin } from './models/log/signing.ts';
export { buildRelease } from './models/releases/buildRelease.ts';
export { quality } from './subgraph.ts';
