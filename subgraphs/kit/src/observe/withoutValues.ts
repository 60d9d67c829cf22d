/** Errors of a MongoDB server, by their names: its driver is not loaded where nobody asks for it. */
const ofServer = /^Mongo(Server|BulkWrite|ClientBulkWrite|WriteConcern)Error$/;
/** What the log has of such an error; whatever else it has may repeat a document or a key that somebody wrote. */
const told = ['type', 'code', 'codeName', 'keyPattern', 'command'];
/** The values of a key that is taken; the index stands before them, and nothing but the stack behind. */
const takenKey = /\bdup key: [\s\S]*?(?=\n[^\S\n]+at |\ncaused by: |$)/g;

/** An error in the form that pino gives it, with the error itself; or with what a subgraph told of one, which is none here. */
interface Serialized extends Readonly<Record<string, unknown>> {
  readonly message: string;
  readonly stack?: string;
  readonly raw: { readonly name?: unknown; readonly errorLabels?: readonly string[] } | null;
}

/** What a log may have of an error: the texts of MongoDB's without the values of keys, and of those themselves a few facts. */
export function withoutValues(value: object): object {
  if (!isSerialized(value)) return value;
  const { message, stack, raw } = value;
  const texts = { message: cut(message), ...(stack !== undefined && { stack: cut(stack) }) };
  if (!ofServer.test(String(raw?.name))) return { ...value, ...texts };
  const facts = Object.fromEntries(
    told.flatMap((name) => (name in value ? [[name, value[name]]] : [])),
  );
  const errorLabels = raw?.errorLabels ?? [];
  return { ...facts, ...texts, ...(errorLabels.length > 0 && { errorLabels }) };
}

const cut = (text: string): string => text.replace(takenKey, 'dup key: [redacted]');

function isSerialized(value: object): value is Serialized {
  return 'raw' in value && 'message' in value && typeof value.message === 'string';
}
