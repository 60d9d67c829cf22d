import { mongo } from 'mongoose';
import type { FiledCase } from './caseFile.ts';

const written = ['cases', 'caseCounts', 'caseImports'];
/** As many as an import writes at once. */
const batchSize = 5_000;
/** As durable as what the graph writes. */
const writeConcern = { w: 'majority', journal: true } as const;

/** The registry's collections in a database, written past the graph. */
export class RegistryCases {
  readonly #client: mongo.MongoClient;

  private constructor(client: mongo.MongoClient) {
    this.#client = client;
  }

  static async open(uri: string): Promise<RegistryCases> {
    const client = new mongo.MongoClient(uri, { writeConcern });
    return new RegistryCases(await client.connect());
  }

  get #db(): mongo.Db {
    return this.#client.db('quality');
  }

  async all(): Promise<FiledCase[]> {
    return (await this.#db.collection('cases').find().toArray()) as unknown as FiledCase[];
  }

  count(): Promise<number> {
    return this.#db.collection('cases').countDocuments();
  }

  /** Empties what an import writes to, with the indexes and validators that each collection had. */
  async clear(): Promise<void> {
    for (const name of written) {
      const [{ options = {} } = {}] = (await this.#db
        .listCollections({ name })
        .toArray()) as mongo.CollectionInfo[];
      const indexes = await this.#db.collection(name).indexes();
      await this.#db.collection(name).drop();
      const collection = await this.#db.createCollection(name, options);
      const own = indexes.filter((index) => index.name !== '_id_');
      if (own.length > 0) await collection.createIndexes(own as mongo.IndexDescription[]);
    }
  }

  /** What holds for every intake, as MongoDB itself has it, and how `insertMany` is called. */
  async terms(): Promise<string> {
    const [{ options = {} } = {}] = (await this.#db
      .listCollections({ name: 'cases' })
      .toArray()) as mongo.CollectionInfo[];
    const indexes = (await this.#db.collection('cases').indexes()).map(({ name }) => name);
    return [
      `Each takes the same documents into an empty collection with the indexes ${indexes.join(', ')}`,
      `and ${options.validator ? `a ${options.validationLevel} validator` : 'no validator'},`,
      `acknowledged by w: ${writeConcern.w}, j: ${writeConcern.journal}, in order, ${batchSize} at a time.`,
    ].join(' ');
  }

  /** Inserts cases by the driver's own `insertMany`. */
  async insertMany(cases: readonly FiledCase[]): Promise<void> {
    const collection = this.#db.collection('cases');
    for (let start = 0; start < cases.length; start += batchSize)
      await collection.insertMany(cases.slice(start, start + batchSize) as never[]);
  }

  async close(): Promise<void> {
    await this.#client.close();
  }
}
