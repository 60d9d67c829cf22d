import {
  createConnection,
  createKeptResults,
  refuse,
  type Stamps,
  stampFields,
  type WriteInput,
  write,
} from '@spine/kit';
import { type Connection, type Model, Schema } from 'mongoose';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { freshPrefix, viewerWith } from '../support/subgraph.ts';

interface Note extends Stamps {
  _id: string;
  text: string;
  number: number;
}

let connection: Connection;
let notes: Model<Note>;

beforeAll(async () => {
  connection = createConnection();
  const schema = new Schema<Note>(
    {
      _id: String,
      text: { type: String, required: true, minlength: 3 },
      number: { type: Number, required: true },
      ...stampFields,
    },
    { collection: 'notes', strict: 'throw' },
  );
  schema.index({ number: 1 }, { unique: true });
  notes = connection.model<Note>('Note', schema);
  await connection.openUri(inject('mongoUri'), { dbName: `${freshPrefix()}write` });
  await notes.createCollection();
  await notes.createIndexes();
});
afterAll(async () => {
  await connection.dropDatabase();
  await connection.close();
});

interface AddNote extends WriteInput {
  readonly id: string;
  readonly text: string;
  readonly number: number;
}

const now = new Date('2026-06-15T12:00:00.000Z');
const context = { viewer: viewerWith([]), now };
let effects = 0;

const addNote = (input: AddNote, as = context) =>
  write<Note>(connection, 'addNote', input, as, async ({ create }) => {
    effects += 1;
    if (input.number < 0) refuse('number', 'NEGATIVE', 'No negative numbers.');
    return create(notes, { _id: input.id, text: input.text, number: input.number });
  });

test('a change is stamped with who and when', async () => {
  const { record } = await addNote({
    idempotencyKey: 'stamps',
    id: 'n1',
    text: 'first',
    number: 1,
  });
  expect(record).toMatchObject({
    _id: 'n1',
    version: 1,
    createdBy: 'someone',
    createdAt: now,
    updatedBy: 'someone',
  });
  expect(await notes.findById('n1').lean()).toMatchObject({ text: 'first', createdBy: 'someone' });
});

test('50 concurrent calls with one key have one effect and one answer', async () => {
  const input = { idempotencyKey: 'fifty', id: 'n2', text: 'second', number: 2 };
  const results = await Promise.all(Array.from({ length: 50 }, () => addNote(input)));
  expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
  expect(results[0]?.record?._id).toBe('n2');
  expect(await notes.countDocuments({ number: 2 })).toBe(1);
});

test('a repetition gets the first result, even after the record has changed', async () => {
  const input = { idempotencyKey: 'repeat', id: 'n3', text: 'third', number: 3 };
  await addNote(input);
  await notes.updateOne({ _id: 'n3' }, { text: 'changed since' });
  expect((await addNote(input)).record?.text).toBe('third');
});

test('the same key with other input is refused', async () => {
  const input = { idempotencyKey: 'reuse', id: 'n4', text: 'fourth', number: 4 };
  await addNote(input);
  await expect(addNote({ ...input, text: 'other' })).rejects.toMatchObject({
    extensions: { code: 'IDEMPOTENCY_KEY_REUSED' },
  });
});

test('a refusal is kept too: its repetition is not tried again', async () => {
  const input = { idempotencyKey: 'refused', id: 'n5', text: 'fifth', number: -1 };
  const refused = {
    record: null,
    userErrors: [{ field: 'number', code: 'NEGATIVE', message: 'No negative numbers.' }],
  };
  expect(await addNote(input)).toEqual(refused);
  const tried = effects;
  expect(await addNote(input)).toEqual(refused);
  expect(effects).toBe(tried);
});

test('50 concurrent refusals of one key are one refusal', async () => {
  const input = { idempotencyKey: 'fifty refused', id: 'n6', text: 'sixth', number: -2 };
  const results = await Promise.all(Array.from({ length: 50 }, () => addNote(input)));
  for (const { userErrors } of results) expect(userErrors).toMatchObject([{ code: 'NEGATIVE' }]);
});

test('a record that fails validation leaves nothing behind', async () => {
  const { record, userErrors } = await addNote({
    idempotencyKey: 'invalid',
    id: 'n7',
    text: 'x',
    number: 7,
  });
  expect(record).toBeNull();
  expect(userErrors).toMatchObject([{ field: 'text', code: 'INVALID' }]);
  expect(await notes.exists({ _id: 'n7' })).toBeNull();
});

test('a failure midway undoes what was written before it, and the key can be used again', async () => {
  const input: WriteInput = { idempotencyKey: 'midway' };
  const failing = (fail: boolean) =>
    write<Note>(connection, 'addTwo', input, context, async ({ create }) => {
      const note = await create(notes, { _id: 'n8', text: 'eighth', number: 8 });
      if (fail) throw new Error('the lights went out');
      return note;
    });
  await expect(failing(true)).rejects.toThrow('the lights went out');
  expect(await notes.exists({ _id: 'n8' })).toBeNull();
  expect((await failing(false)).record?._id).toBe('n8');
});

test('two viewers may use the same key for different things', async () => {
  const other = { viewer: { ...viewerWith([]), subject: 'someone else' }, now };
  await addNote({ idempotencyKey: 'shared', id: 'n9', text: 'ninth', number: 9 });
  const { record } = await addNote(
    { idempotencyKey: 'shared', id: 'n10', text: 'tenth', number: 10 },
    other,
  );
  expect(record).toMatchObject({ _id: 'n10', createdBy: 'someone else' });
});

test('of 50 concurrent changes to one version one wins and 49 are conflicts', async () => {
  await addNote({ idempotencyKey: 'contested', id: 'n11', text: 'original', number: 11 });
  const change = (index: number) =>
    write<Note>(
      connection,
      'changeNote',
      { idempotencyKey: `change ${index}` },
      context,
      ({ update }) => update(notes, 'n11', 1, { text: `text ${index}` }),
    );
  const results = await Promise.all(Array.from({ length: 50 }, (_, index) => change(index)));
  expect(results.filter(({ record }) => record)).toHaveLength(1);
  expect(results.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(
    Array.from({ length: 49 }, () => 'CONFLICT'),
  );
  expect((await notes.findById('n11').lean())?.version).toBe(2);
});

test.each(['', 'k'.repeat(256)])(
  'an idempotency key of impossible length is refused',
  async (idempotencyKey) => {
    await expect(
      addNote({ idempotencyKey, id: 'n12', text: 'twelfth', number: 12 }),
    ).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument: 'idempotencyKey' },
    });
  },
);

test('a result is kept for 48 hours', async () => {
  await createKeptResults(connection);
  const indexes = await connection.collection('keptResults').indexes();
  expect(indexes).toContainEqual(
    expect.objectContaining({ key: { keptAt: 1 }, expireAfterSeconds: 172_800 }),
  );
});
