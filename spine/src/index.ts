export { type Config, cacheDirectories, readConfig } from './config.ts';
export { explain } from './explain.ts';
export { explanationText } from './explanationText.ts';
export { findMongod, type Search } from './mongo/findMongod.ts';
export { replicaSetArgs, startMongod } from './mongo/mongod.ts';
export { prepareReplicaSet } from './mongo/replicaSet.ts';
export { freePort } from './process/freePort.ts';
export { progressDisplay } from './progress.ts';
