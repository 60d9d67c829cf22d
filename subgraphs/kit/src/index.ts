export type { GuardedRead, RecordReads } from './access/GuardedRead.ts';
export { operationOf } from './access/operationOf.ts';
export type { Policies, Policy, PolicySubject } from './access/requirement.ts';
export { createCollections, type Migration } from './database/migrate.ts';
export { createConnection } from './database/mongo.ts';
export {
  type GrowOptions,
  insertMissing,
  noProgress,
  type Progress,
  type SeedOptions,
  type Step,
  seedStamps,
} from './database/seed.ts';
export { transactionOptions } from './database/transactionOptions.ts';
export {
  BadArgumentError,
  type ErrorCode,
  GraphError,
  UnauthorizedFieldError,
} from './errors/errors.ts';
export { asInputError } from './errors/inputErrors.ts';
export { presentError } from './errors/presentError.ts';
export { Refused, refuse, refuseAny, type UserError } from './errors/userError.ts';
export { selects } from './execute/selects.ts';
export { explainCommand, isRead, type ReadPlan } from './explain/explainCommand.ts';
export type { ExplainedCommand } from './explain/explainedAnswer.ts';
export { groupedBy } from './groupedBy.ts';
export { type Logger, silentLogger } from './Logger.ts';
export { type LoadList, listsTogether } from './load/listsTogether.ts';
export {
  type Loader,
  type LoaderDefinition,
  type LoaderKey,
  type LoadersOf,
  loadGroups,
  loadMany,
  loadOne,
} from './load/loader.ts';
export { defined, existing, present } from './load/present.ts';
export { createLog } from './observe/log.ts';
export type { SortKey } from './page/cursor.ts';
export {
  type ListSource,
  maxPageSize,
  type Page,
  type PageArguments,
  type Pager,
  type PageSource,
} from './page/page.ts';
export {
  databasePrefix,
  type Environment,
  port,
  readEnv,
  recordCacheMb,
  secret,
} from './process/env.ts';
export { checkListeners, refuseListener } from './process/listeners.ts';
export {
  closeOnSignal,
  outliveStrays,
  runMain,
  StartupError,
} from './process/startup.ts';
export type { CachedDatabase } from './records/CachedDatabase.ts';
export { RecordMemory, recordMemory } from './records/RecordMemory.ts';
export { recordFigures } from './records/recordFigures.ts';
export type { AskedOperation } from './request/AskedOperation.ts';
export type { SubgraphRequest } from './request/SubgraphRequest.ts';
export { type SentCommand, sentCommand } from './request/sentCommand.ts';
export {
  anonymous,
  claim,
  claims,
  signViewer,
  type Viewer,
  verifyViewer,
  viewerHeader,
} from './request/viewer.ts';
export { requestContexts } from './requestContexts.ts';
export { runSubgraph } from './runSubgraph.ts';
export type {
  Beginning,
  SubgraphContext,
  SubgraphDefinition,
  SubgraphSettings,
} from './SubgraphDefinition.ts';
export { serveSubgraph } from './serveSubgraph.ts';
export { ahead, type Soon, whenKnown } from './soon.ts';
export { openSubgraph, type Subgraph, subgraphSchema } from './subgraph.ts';
export {
  type FilterReaders,
  readCountry,
  readFilter,
  readId,
  readNumber,
  readOptional,
  readYear,
} from './values/arguments.ts';
export { dayOf, knownYears } from './values/days.ts';
export { countField, countryField, dayField, type Money, moneySchema } from './values/fields.ts';
export {
  kilometresOf,
  mongoMetresOf,
  type Near,
  type Point,
  pointSchema,
  pointsWithin,
  readNear,
} from './values/place.ts';
export { type Provenance, provenanceField, provenanceKinds } from './values/provenance.ts';
export { createKeptResults } from './write/keptResults.ts';
export {
  type Stamps,
  stampFields,
  type Write,
  type WriteContext,
  type WriteInput,
  type WriteResult,
  write,
} from './write/write.ts';
