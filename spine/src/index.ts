export { type Config, cacheDirectories, readConfig } from './config.ts';
export { explain } from './explain.ts';
export { explanationText } from './explanationText.ts';
export { findMongod, type Search } from './mongo/findMongod.ts';
export { startMongod } from './mongo/mongod.ts';
export { isAlive } from './mongo/owner.ts';
export { type ScratchMongo, startScratchMongo } from './mongo/scratch.ts';
export { freePort } from './process/freePort.ts';
export { progressDisplay } from './progress.ts';
