import { describe, expect, test } from 'vitest';
import { AccessLedger, centre } from '../../../support/AccessLedger.ts';
import { refuseInserts } from '../../../support/failPoints.ts';
import { operatedCase } from '../../../support/operatedCase.ts';

const access = new AccessLedger();

describe('a mutation', () => {
  const input = (number: string) => ({
    ...operatedCase,
    idempotencyKey: number,
    centreId: access.audit.centreId,
    number,
  });
  const submit = (selection: string) =>
    `mutation Submit($input: SubmitCaseInput!) { submitCase(input: $input) { ${selection} } }`;

  test('whose payload is read is recorded', async () => {
    const query = submit('case { id } userErrors { code }');
    await access.subgraph.query(query, { input: input('ledger-1') }, centre(access.audit.centreId));
    expect(await access.recorded()).toMatchObject([
      {
        centreId: access.audit.centreId,
        operationName: 'Submit',
        fields: [
          'Case.id',
          'Mutation.submitCase',
          'SubmitCasePayload.case',
          'SubmitCasePayload.userErrors',
          'UserError.code',
        ],
      },
    ]);
  });

  test('that answers what was wrong with the input alone is none', async () => {
    const query = submit('userErrors { code }');
    await access.subgraph.query(query, { input: input('ledger-2') }, centre(access.audit.centreId));
    expect(await access.recorded()).toEqual([]);
  });

  test('that cannot be recorded has its effect and answers nothing, and the same again tells what came of it', async () => {
    const query = submit('case { number } userErrors { code }');
    const asked = { input: input('ledger-3') };
    const allow = await refuseInserts(access.subgraph.connection, 'accessEntries');
    const { data, errors } = await access.subgraph
      .run(query, asked, centre(access.audit.centreId))
      .finally(allow);
    expect(data).toEqual({ submitCase: null });
    expect(errors?.map(({ path, extensions }) => [path, extensions?.code])).toEqual([
      [['submitCase'], 'NOT_RECORDED'],
    ]);
    expect(await access.subgraph.query(query, asked, centre(access.audit.centreId))).toEqual({
      submitCase: { case: { number: 'ledger-3' }, userErrors: [] },
    });
  });
});
