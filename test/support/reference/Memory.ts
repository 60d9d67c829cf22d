import {
  Refused,
  type Stamps,
  type UserError,
  type WriteContext,
  type WriteInput,
} from '@spine/kit';
import { type ClientSession, Model } from 'mongoose';
import { vi } from 'vitest';

type Document = Record<string, unknown> & { _id: string };
type Named = { readonly modelName: string };
type Store = Map<string, Map<string, Document>>;

/**
 * Records in memory in the place of MongoDB's, for the few ways in which the models of the lifecycle read and write
 * them; a change that is refused leaves nothing, like a transaction that is not committed.
 */
export class Memory {
  #store: Store = new Map();

  /** Has every model read and write here. */
  take(): void {
    const at = (model: Named) => this.#records(model.modelName);
    const matching = (model: Named, filter: object) =>
      [...at(model).values()].filter((document) => matches(document, filter));
    const put = (model: Named, document: Document) => at(model).set(document._id, document);
    const put1 = (model: Named, filter: object, change: (found: Document) => Document) => {
      for (const found of matching(model, filter)) put(model, change(found));
    };
    const statics: Record<string, (this: Named, ...args: never[]) => unknown> = {
      findById(id: string) {
        return query(at(this).has(id) ? [at(this).get(id) as Document] : [], true);
      },
      find(filter: object) {
        return query(matching(this, filter), false);
      },
      findOne(filter: object = {}) {
        return query(matching(this, filter), true);
      },
      findOneAndUpdate(filter: { _id: string }, { $inc, $set, $setOnInsert }: Update) {
        const found = at(this).get(filter._id) ?? { ...filter, version: 0, ...$setOnInsert };
        const version = Number(found.version) + Number($inc.version);
        put(this, { ...found, ...$set, version } as Document);
        return query(matching(this, filter), true);
      },
      create(documents: readonly Document[]) {
        for (const document of documents) put(this, document);
        return Promise.resolve(documents);
      },
      updateOne(filter: object, { $set }: Update) {
        put1(this, filter, (found) => ({ ...found, ...$set }));
        return query([], false);
      },
      replaceOne(filter: { _id: string }, document: Document) {
        put(this, { ...document, ...filter });
        return query([], false);
      },
    };
    for (const [name, method] of Object.entries(statics))
      vi.spyOn(Model as never as Record<string, () => unknown>, name).mockImplementation(
        method as never,
      );
  }

  /** Forgets all, and keeps what is given by the names of models. */
  fill(records: Readonly<Record<string, readonly object[]>>): void {
    this.#store = new Map();
    for (const [name, documents] of Object.entries(records))
      for (const document of documents as Document[])
        this.#records(name).set(document._id, document);
  }

  /** A mutation's change, as the kit would run it. */
  async write<R>(
    _connection: unknown,
    _mutation: string,
    _input: WriteInput,
    { viewer, now }: WriteContext,
    change: (within: object) => Promise<R>,
  ): Promise<{ record: R | null; userErrors: readonly UserError[] }> {
    const before = new Map([...this.#store].map(([name, records]) => [name, new Map(records)]));
    const stamps = { createdAt: now, createdBy: 'x', updatedAt: now, updatedBy: 'x' };
    const within = {
      ...{ session: null as unknown as ClientSession, viewer, now },
      create: async (model: Named, record: Document) => {
        const stamped: Document & Stamps = { ...record, version: 1, ...stamps };
        this.#records(model.modelName).set(record._id, stamped);
        return stamped;
      },
      update: async (model: Named, id: string, version: number, changes: object) => {
        const found = this.#records(model.modelName).get(id);
        if (found?.version !== version) throw new Error(`${id} is not at ${version}.`);
        const changed = { ...found, ...changes, version: version + 1 };
        this.#records(model.modelName).set(id, changed);
        return changed;
      },
    };
    try {
      return { record: await change(within), userErrors: [] };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.#store = before;
      return { record: null, userErrors: error.userErrors };
    }
  }

  #records(name: string): Map<string, Document> {
    const records = this.#store.get(name) ?? new Map<string, Document>();
    this.#store.set(name, records);
    return records;
  }
}

interface Update {
  readonly $inc: { readonly version: number };
  readonly $set: object;
  readonly $setOnInsert?: object;
}

/** What a mongoose query is used for. */
function query(found: readonly Document[], one: boolean) {
  let sorted = found;
  const chain = {
    session: () => chain,
    lean: () => chain,
    select: () => chain,
    orFail: () => {
      if (sorted.length === 0) throw new Error('Nothing was found.');
      return chain;
    },
    sort: (order: Readonly<Record<string, 1 | -1>>) => {
      const [[path, direction] = ['_id', 1]] = Object.entries(order);
      const sign = (a: Document, b: Document) => (String(a[path]) < String(b[path]) ? -1 : 1);
      sorted = found.toSorted((a, b) => direction * sign(a, b));
      return chain;
    },
    exec: async () => (one ? (sorted[0] ?? null) : sorted),
  };
  return chain;
}

function matches(document: Document, filter: object): boolean {
  return Object.entries(filter).every(([path, asked]) => {
    const value = document[path];
    if (typeof asked !== 'object' || asked === null) return value === asked;
    return Object.entries(asked as Record<string, unknown>).every(([operator, operand]) => {
      if (operator === '$in') return (operand as unknown[]).includes(value);
      const [text, bound] = [String(value), String(operand)];
      if (operator === '$gte') return text >= bound;
      if (operator === '$lt') return text < bound;
      if (operator === '$lte') return text <= bound;
      throw new Error(`${operator} is not known here.`);
    });
  });
}
