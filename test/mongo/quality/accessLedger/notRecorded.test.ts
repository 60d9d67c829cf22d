import { anonymous } from '@spine/kit';
import { describe, expect, test } from 'vitest';
import { AccessLedger, committee, steward } from '../../../support/AccessLedger.ts';
import { refuseInserts } from '../../../support/failPoints.ts';

const access = new AccessLedger();

describe('while MongoDB takes no entries', () => {
  const fields = `certification { status } volumes { cases } certificationFile { audits { id findings { statement } } }
    benchmark { year } certificates { number events { kind } }`;

  test('what is not public is refused with a code, and all the rest is answered', async () => {
    const whole = await access.readCentres([access.audit.centreId], fields, access.auditor());
    const publicly = await access.readCentres([access.audit.centreId], fields, anonymous);
    const allow = await refuseInserts(access.subgraph.connection, 'accessEntries');
    const { data, errors } = await access
      .readCentres([access.audit.centreId], fields, access.auditor())
      .finally(allow);
    expect(whole.errors).toBeUndefined();
    expect(data).toEqual(publicly.data);
    expect(errors?.map(({ path }) => path)).toEqual(publicly.errors?.map(({ path }) => path));
    expect(new Set(errors?.map(({ extensions }) => extensions?.code))).toEqual(
      new Set(['NOT_RECORDED']),
    );
    expect(JSON.stringify({ data, errors })).not.toContain(access.audit._id);
  });

  test('a loss of the connection is no way round it', async () => {
    const allow = await refuseInserts(access.subgraph.connection, 'accessEntries', {
      closeConnection: true,
    });
    const { data } = await access
      .readCentres([access.audit.centreId], fields, access.auditor())
      .finally(allow);
    expect(data?._entities).toMatchObject([{ certificationFile: null, benchmark: null }]);
  });

  test('an entry that takes too long is as good as none, and the rest comes in time', async () => {
    const allow = await refuseInserts(access.subgraph.connection, 'accessEntries', {
      blockConnection: true,
      blockTimeMS: 1_500,
    });
    const { data, errors } = await access
      .readCentres([access.audit.centreId], fields, access.auditor())
      .finally(allow);
    expect(data?._entities).toMatchObject([{ certificationFile: null, certification: {} }]);
    expect(errors?.[0]?.extensions?.code).toBe('NOT_RECORDED');
  });

  test('nobody reads the ledger either', async () => {
    const allow = await refuseInserts(access.subgraph.connection, 'accessEntries');
    const query = '{ accessLedger { nodes { id } } }';
    const { data, errors } = await access.subgraph.run(query, {}, steward).finally(allow);
    expect(data).toEqual({ accessLedger: null });
    expect(errors?.[0]?.extensions?.code).toBe('NOT_RECORDED');
  });
});

test('MongoDB itself refuses an entry that is none, or larger than one can be', async () => {
  await access.readCentres([access.audit.centreId], 'benchmark { year }', committee);
  const [entry] = await access.recorded();
  const broken = [
    { subject: 'x'.repeat(129) },
    { fields: [] },
    { operationHash: 'none' },
    { reads: 0 },
  ];
  for (const change of broken)
    await expect(
      access.entries().insertOne({ ...entry, _id: 'another', ...change } as never),
    ).rejects.toThrow(/Document failed validation/);
});
