import DataLoader from 'dataloader';
import type { Model, PipelineStage } from 'mongoose';
import {
  findSorted,
  type LoaderDefinition,
  loadGroups,
  type Sort,
  type TextPath,
} from './loader.ts';

/** One list that is asked for: records that have one of the keys under a path, sorted, and what is joined to each. */
interface AskedList {
  readonly model: Model<unknown>;
  readonly path: string;
  readonly keys: readonly string[];
  readonly sort: Sort;
  readonly joined: readonly PipelineStage.Lookup[];
}

/** A record, and which of the lists asked for it belongs to. */
interface Row {
  readonly list: number;
  readonly record: unknown;
}

/** As `loadMany`, for lists that belong together; what is joined changes only when the list's own collection does. */
export type LoadList = <R, F extends R = R>(
  model: Model<R>,
  path: TextPath<R>,
  sort: Sort,
  joined?: readonly PipelineStage.Lookup[],
) => LoaderDefinition<string, F[]>;

/**
 * Makes loaders of lists that are mostly asked for together, as all that is in one file: those asked for in one turn of
 * the event loop are one command. Each is kept, and dropped when its collection changes, by itself.
 */
export function listsTogether(): LoadList {
  // Each loader hands over its keys in one turn's `setImmediate`; in the next they are all there.
  const lists = new DataLoader<AskedList, unknown[]>(findTogether, {
    cache: false,
    batchScheduleFn: setImmediate,
  });
  return <R, F extends R = R>(
    model: Model<R>,
    path: TextPath<R>,
    sort: Sort,
    joined: readonly PipelineStage.Lookup[] = [],
  ) =>
    loadGroups(
      model,
      (keys: readonly string[]) =>
        lists.load({ model: model as never, path, keys, sort, joined }) as Promise<F[]>,
      (record) => String(record[path]),
    );
}

async function findTogether(asked: readonly AskedList[]): Promise<readonly unknown[][]> {
  const [first, ...others] = asked;
  if (!first) return [];
  const { model, path, keys, sort, joined } = first;
  if (others.length + joined.length === 0) return [await findSorted(model, path, keys, sort)];
  const unions = others.map((each, index) => ({
    $unionWith: { coll: each.model.collection.name, pipeline: pipelineOf(each, index + 1) },
  }));
  const rows = await model.aggregate<Row>([...pipelineOf(first, 0), ...unions]).exec();
  const found: unknown[][] = asked.map(() => []);
  for (const { list, record } of rows) found[list]?.push(record);
  return found;
}

function pipelineOf({ path, keys, sort, joined }: AskedList, list: number) {
  return [
    { $match: { [path]: { $in: [...keys] } } },
    { $sort: { ...sort } },
    ...joined,
    { $replaceWith: { list: { $literal: list }, record: '$$ROOT' } },
  ] satisfies PipelineStage[];
}
