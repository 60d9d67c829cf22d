export {
  type FilterReaders,
  readCountry,
  readFilter,
  readId,
  readNumber,
  readOptional,
  readYear,
} from './arguments.ts';
export type { SortKey } from './cursor.ts';
export { dayOf, knownYears } from './days.ts';
export { databasePrefix, type Environment, port, readEnv, recordCacheMb, secret } from './env.ts';
export {
  BadArgumentError,
  type ErrorCode,
  GraphError,
  UnauthorizedFieldError,
} from './errors.ts';
export { explainCommand, isRead, type ReadPlan } from './explainCommand.ts';
export type { ExplainedCommand } from './explainedAnswer.ts';
export { countField, countryField, dayField, type Money, moneySchema } from './fields.ts';
export { groupedBy } from './groupedBy.ts';
export { asInputError } from './inputErrors.ts';
export { createKeptResults } from './keptResults.ts';
export { type LoadList, listsTogether } from './listsTogether.ts';
export {
  type Loader,
  type LoaderDefinition,
  type LoaderKey,
  type LoadersOf,
  loadGroups,
  loadMany,
  loadOne,
} from './loader.ts';
export { createLog } from './log.ts';
export { runSubgraph } from './main.ts';
export { createCollections, type Migration } from './migrate.ts';
export { createConnection } from './mongo.ts';
export {
  type ListSource,
  maxPageSize,
  type Page,
  type PageArguments,
  type Pager,
  type PageSource,
} from './page.ts';
export {
  kilometresOf,
  mongoMetresOf,
  type Near,
  type Point,
  pointSchema,
  pointsWithin,
  readNear,
} from './place.ts';
export { defined, existing, present } from './present.ts';
export { type Logger, presentError, silentLogger } from './presentError.ts';
export { type Provenance, provenanceField, provenanceKinds } from './provenance.ts';
export type { AskedOperation } from './reads/AskedOperation.ts';
export type { GuardedRead, RecordReads } from './reads/GuardedRead.ts';
export { operationOf } from './reads/operationOf.ts';
export type { CachedDatabase } from './records/CachedDatabase.ts';
export { RecordMemory, recordMemory } from './records/RecordMemory.ts';
export { recordFigures } from './records/recordFigures.ts';
export { requestContexts } from './requestContexts.ts';
export type { Policies, Policy, PolicySubject } from './requirement.ts';
export type {
  Beginning,
  SubgraphContext,
  SubgraphDefinition,
  SubgraphSettings,
} from './SubgraphDefinition.ts';
export {
  type GrowOptions,
  insertMissing,
  noProgress,
  type Progress,
  type SeedOptions,
  type Step,
  seedStamps,
} from './seed.ts';
export { selects } from './selects.ts';
export { type SentCommand, sentCommand } from './sentCommand.ts';
export { serveSubgraph } from './server.ts';
export { ahead, type Soon, whenKnown } from './soon.ts';
export { closeOnSignal, outliveStrays, refusePort, runMain, StartupError } from './startup.ts';
export { openSubgraph, type Subgraph, type SubgraphRequest, subgraphSchema } from './subgraph.ts';
export { transactionOptions } from './transactionOptions.ts';
export { Refused, refuse, type UserError } from './userError.ts';
export {
  anonymous,
  claim,
  claims,
  signViewer,
  type Viewer,
  verifyViewer,
  viewerHeader,
} from './viewer.ts';
export {
  type Stamps,
  stampFields,
  type Write,
  type WriteContext,
  type WriteInput,
  type WriteResult,
  write,
} from './write.ts';
