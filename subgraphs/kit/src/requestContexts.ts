import { createPager } from './page/page.ts';
import type { CachedDatabase } from './records/CachedDatabase.ts';
import { listReaders } from './records/listReader.ts';
import { requestLoaders } from './records/requestLoaders.ts';
import type { RequestScope } from './request/requestScope.ts';
import type { Viewer } from './request/viewer.ts';
import type {
  SubgraphContext,
  SubgraphDefinition,
  SubgraphSettings,
} from './SubgraphDefinition.ts';
import { dayOf } from './values/days.ts';

/** Makes what the resolvers of one request share; one that is to be explained reads from the database. */
export function requestContexts<Loaders>(
  { loaders, recordReads }: SubgraphDefinition<Loaders>,
  { clock, cursorSecret }: Pick<SubgraphSettings, 'clock' | 'cursorSecret'>,
  database: CachedDatabase,
): (viewer: Viewer, scope?: RequestScope) => SubgraphContext<Loaders> {
  const loadersFor = requestLoaders(loaders, database);
  const listsFor = listReaders(database);
  return (viewer, scope) => {
    const now = clock?.() ?? new Date();
    const today = dayOf(now);
    const readThrough = viewer.explains ?? scope?.readThrough ?? false;
    return {
      viewer,
      now,
      today,
      loaders: loadersFor(readThrough),
      page: createPager({ viewer, secret: cursorSecret, today }, listsFor(readThrough)),
      scope,
      reads: recordReads && [],
    };
  };
}
