import { createHash } from 'node:crypto';
import { anonymous, type Viewer } from '@spine/kit';
import { expect, test } from 'vitest';
import { AccessLedger, centre, centresQuery, committee } from '../../../support/AccessLedger.ts';

const access = new AccessLedger();

test('an auditor who reads a file leaves one entry that says who, which centre, what, by what and when', async () => {
  const fields = 'certificationFile { audits { kind findings { statement } } }';
  const { errors } = await access.readCentres([access.audit.centreId], fields, access.auditor());
  expect(errors).toBeUndefined();
  expect(await access.recorded()).toEqual([
    {
      _id: expect.any(String),
      at: access.now,
      centreId: access.audit.centreId,
      subject: 'someone',
      personId: access.auditorsId(),
      scopes: ['audit:read'],
      fields: [
        'Audit.findings',
        'Audit.kind',
        'Centre.certificationFile',
        'CertificationFile.audits',
        'Finding.statement',
      ],
      policies: ['centre_file'],
      grantId: null,
      reads: 1,
      operationName: 'CentresRead',
      operationHash: createHash('sha256').update(centresQuery(fields)).digest('hex'),
      requestId: null,
    },
  ]);
});

test('what is public, and what is refused, leaves none', async () => {
  const fields =
    'certification { status scope } volumes { cases } certificationFile { audits { id } }';
  await access.readCentres([access.audit.centreId, access.otherCentre], fields, anonymous);
  await access.readCentres([access.otherCentre], fields, access.auditor());
  expect(await access.recorded()).toEqual([]);
});

test('several fields of several centres are one entry a centre, in one insert', async () => {
  const fields =
    'a: certificationFile { audits { id } } benchmark { year } b: certificationFile { decisions { id } }';
  const inserts = await insertsDuring(() =>
    access.readCentres(
      [access.audit.centreId, access.otherCentre, access.audit.centreId],
      fields,
      committee,
    ),
  );
  expect(inserts).toBe(1);
  const found = await access.recorded();
  expect(found.map(({ centreId, reads }) => [centreId, reads])).toEqual([
    [access.audit.centreId, 6],
    [access.otherCentre, 3],
  ]);
  for (const { fields } of found)
    expect(fields).toEqual([
      'Audit.id',
      'Centre.benchmark',
      'Centre.certificationFile',
      'CentreBenchmark.year',
      'CertificationDecision.id',
      'CertificationFile.audits',
      'CertificationFile.decisions',
    ]);
});

test('what has a guard of its own within a file counts only for whom that guard lets through', async () => {
  const fields = 'certificationFile { audits { centre { cases(first: 1) { totalCount } } } }';
  const { errors } = await access.readCentres([access.audit.centreId], fields, committee);
  expect(errors?.length).toBeGreaterThan(0);
  const [entry] = await access.recorded();
  expect(entry?.fields).not.toContain('Centre.cases');
  await access.readCentres([access.audit.centreId], fields, centre(access.audit.centreId));
  const both = await access.recorded();
  expect(both[1]).toMatchObject({ policies: ['centre_file', 'own_centre'] });
  expect(both[1]?.fields).toContain('Centre.cases');
});

test('what a token and a client name is cut to a length that keeps entries small', async () => {
  const name = `N${'x'.repeat(2_000)}`;
  const wordy: Viewer = {
    subject: 's'.repeat(2_000),
    scopes: ['certification:decide', ...Array.from({ length: 200 }, (_, i) => `scope:${i}`)],
    claims: { person_id: 'p'.repeat(2_000) },
  };
  const query = `query ${name} { audit(id: "${access.audit._id}") { kind } }`;
  const { errors } = await access.subgraph.run(query, {}, wordy);
  expect(errors).toBeUndefined();
  const [entry] = await access.recorded();
  expect(entry?.operationName).toHaveLength(128);
  expect(entry?.subject).toHaveLength(128);
  expect(entry?.scopes).toHaveLength(50);
});

async function insertsDuring(work: () => Promise<unknown>): Promise<number> {
  let inserts = 0;
  const client = access.subgraph.connection.getClient();
  const note = ({ commandName }: { commandName: string }) => {
    if (commandName === 'insert') inserts += 1;
  };
  client.on('commandStarted', note);
  await work().finally(() => client.off('commandStarted', note));
  return inserts;
}
