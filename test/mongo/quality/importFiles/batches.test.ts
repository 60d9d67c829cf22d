import { once } from 'node:events';
import type { mongo } from 'mongoose';
import { describe, expect, test } from 'vitest';
import { caseColumns, caseFile, caseLine } from '../../../support/caseRows.ts';
import { centreId, numbered, seededImports } from '../../../support/imports.ts';

const imports = seededImports();

describe('a file', () => {
  /** A row of a million signs: nine of them are a batch. */
  const wideLine = (change: Readonly<Record<string, string>>, centre = centreId) =>
    `${centre},${caseLine({ asa: `II${' '.repeat(1_000_000)}`, ...change })}`;
  const wide = (count: number) =>
    Array.from({ length: count }, (_, i) => wideLine({ number: `N-${i + 1}` }));
  const ofCentres = (lines: readonly string[]) =>
    `${[['centreId', ...caseColumns].join(','), ...lines].join('\n')}\n`;

  const numbersIn = ({ $or }: mongo.Document): string[] =>
    $or.flatMap(({ number }: mongo.Document) => number.$in);
  /** Resolves when a number is first looked for among withdrawals, which is done after the cases. */
  const withdrawalsLookedUp = (number: string) =>
    new Promise<void>((resolve) => {
      const client = imports.subgraph.connection.getClient();
      const note = ({ command }: mongo.CommandStartedEvent) => {
        if (command.find !== 'caseWithdrawals' || !command.filter.$or) return;
        if (!numbersIn(command.filter).includes(number)) return;
        client.off('commandStarted', note);
        resolve();
      };
      client.on('commandStarted', note);
    });

  test('that has numbers of its first batch in the second, taken for new, adds each once', async () => {
    const lines = numbered(5_100);
    lines[5_050] = caseLine({ number: 'N-4999' });
    lines[5_051] = caseLine({ number: 'N-5000', ageYears: '50' });
    const { problems, ...outcome } = await imports.imported(caseFile(lines));
    expect(outcome).toMatchObject({ added: 5_098, unchanged: 1, refused: 1 });
    expect(problems).toMatchObject([{ line: 5_053, column: 'number', code: 'DUPLICATE' }]);
    expect(await imports.counts()).toEqual([[`${centreId}/2024/TRAUMA`, 5_098, 5_098]]);
  });

  test('that has a number in two batches, looked up before the first is written, adds it once', async () => {
    await imports.imported(caseFile([caseLine({ number: 'N-1' })]));
    const lines = wide(36);
    // The third batch waits to be looked up until the fourth was: that is when the known row lets both be.
    lines[20] = wideLine({ number: 'N-21' }, 'centre-late');
    lines[27] = wideLine({ number: 'N-19' });
    lines[28] = wideLine({ number: 'N-20', ageYears: '50' });
    const lookedUp = withdrawalsLookedUp('N-20');
    const isCentre = async (id: string) => {
      if (id === 'centre-late') await lookedUp;
      return id === centreId;
    };
    const { problems, ...outcome } = await imports.imported(ofCentres(lines), {
      centreId: null,
      isCentre,
    });
    expect(outcome).toMatchObject({ added: 32, unchanged: 2, refused: 2 });
    expect(problems).toMatchObject([
      { line: 22, column: 'centreId', code: 'UNKNOWN_CENTRE' },
      { line: 30, column: 'number', code: 'DUPLICATE' },
    ]);
    expect(await imports.counts()).toEqual([[`${centreId}/2024/TRAUMA`, 33, 33]]);
  });

  test('of new cases is looked up where a row names no centre that there is, and no further', async () => {
    const lines = wide(20);
    lines[1] = wideLine({ number: 'N-2' }, 'centre-nowhere');
    const numbers: string[] = [];
    const note = ({ command }: mongo.CommandStartedEvent) => {
      if (command.find === 'cases') numbers.push(...numbersIn(command.filter));
    };
    const client = imports.subgraph.connection.getClient();
    client.on('commandStarted', note);
    const isCentre = async (id: string) => id === centreId;
    const { added, refused } = await imports.imported(ofCentres(lines), {
      centreId: null,
      isCentre,
    });
    client.off('commandStarted', note);
    expect({ added, refused }).toEqual({ added: 19, refused: 1 });
    expect(numbers).toEqual([1, 3, 4, 5, 6, 7, 8, 9].map((n) => `N-${n}`));
  });

  test('whose counts another program is changing is tried again: nothing is lost, nothing comes twice', async () => {
    await imports.imported(caseFile([caseLine()]));
    const refused = once(imports.subgraph.connection.getClient(), 'commandFailed');
    const session = await imports.subgraph.connection.startSession();
    session.startTransaction();
    const counted = { _id: `${centreId}/2024/TRAUMA` as never };
    await imports.collection('caseCounts').updateOne(counted, { $inc: { cases: 7 } }, { session });
    const importing = imports.imported(caseFile(numbered(3)));
    expect(await refused).toMatchObject([{ commandName: 'update', failure: { code: 112 } }]);
    await session.abortTransaction();
    await session.endSession();
    expect(await importing).toMatchObject({ added: 3, unchanged: 0, refused: 0 });
    expect(await imports.counts()).toEqual([[`${centreId}/2024/TRAUMA`, 4, 4]]);
  });
});
