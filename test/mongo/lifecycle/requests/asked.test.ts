import { describe, expect, test } from 'vitest';
import { give, member } from '../../../support/lifecycle.ts';
import { type Certified, RequestDesk } from '../../../support/RequestDesk.ts';

const desk = new RequestDesk();

const fileQuery = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Centre { certificationFile {
  changeRequests { kind effectiveOn scope reason requestedOn status closedOn certificate { number } decision { kind } }
  decisions { kind request { kind } } } } } }`;
const fileOf = async ({ own }: Certified) => {
  const of = [{ __typename: 'Centre', id: own.centreId }];
  const data = await desk.subgraph.query<{ _entities: { certificationFile: object }[] }>(
    fileQuery,
    { of },
    own.centre,
  );
  return data._entities[0]?.certificationFile;
};
const waiting = async ({ own }: Certified, asOf?: string) => {
  const query = `query ($centre: ID, $asOf: Date) { auditWork(centre: $centre, asOf: $asOf) { nodes { rule dueOn reason certificate { number } } } }`;
  const { auditWork } = await desk.subgraph.query<{ auditWork: { nodes: object[] } }>(
    query,
    { centre: own.centreId, asOf },
    member(),
  );
  return auditWork.nodes;
};

describe('a centre', () => {
  test('asks to be suspended, the committee sees it and decides, and the event says by whose wish', async () => {
    const of = await desk.certified();
    const { codes } = await desk.ask(of, { effectiveOn: '2026-07-01' });
    expect(codes).toEqual([]);
    expect(await waiting(of)).toEqual([
      {
        ...{ rule: 'CHANGE_REQUESTED', dueOn: '2026-07-01', certificate: { number: of.number } },
        reason: 'On 2026-06-15 the centre asked for the certificate to be suspended.',
      },
    ]);
    desk.today = '2026-06-20';
    expect(await desk.decide(of, { effectiveOn: '2026-07-01' })).toEqual([]);
    expect(await waiting(of)).toEqual([]);
    expect(await waiting(of, '2026-06-19')).toHaveLength(1);
    expect(await fileOf(of)).toEqual({
      changeRequests: [
        {
          ...{ kind: 'SUSPEND', effectiveOn: '2026-07-01', scope: null },
          reason: 'The unit is being rebuilt.',
          ...{ requestedOn: '2026-06-15', status: 'DECIDED', closedOn: '2026-06-20' },
          certificate: { number: of.number },
          decision: { kind: 'SUSPEND' },
        },
      ],
      decisions: [
        { kind: 'SUSPEND', request: { kind: 'SUSPEND' } },
        { kind: 'GRANT', request: null },
      ],
    });
    const events = await desk
      .collection('certificateEvents')
      .find({ certificateNumber: of.number })
      .sort({ sequence: 1 })
      .toArray();
    expect(events.map(({ kind, initiatedBy }) => [kind, initiatedBy])).toEqual([
      ['GRANTED', 'BODY'],
      ['SUSPENDED', 'CENTRE'],
    ]);
  });

  test.each([
    ['WITHDRAW', {}],
    ['REDUCE_SCOPE', { scope: ['TRAUMA'] }],
  ])('asks for %s, and gets it', async (kind, input) => {
    const of = await desk.certified();
    expect((await desk.ask(of, { kind, ...input })).codes).toEqual([]);
    expect(await desk.decide(of, { kind, ...input })).toEqual([]);
  });

  test('takes back what it asked for, and nothing waits', async () => {
    const of = await desk.certified();
    const { id: requestId, revision: expectedVersion } = await desk.ask(of);
    const takeBack = { requestId, expectedVersion };
    expect(await desk.codes('takeBackCertificateRequest', takeBack, of.own.centre)).toEqual([]);
    expect(await waiting(of)).toEqual([]);
    expect(await desk.decide(of)).toEqual(['NOT_REQUESTED']);
    const again = { requestId, expectedVersion: expectedVersion + 1 };
    expect(await desk.codes('takeBackCertificateRequest', again, of.own.centre)).toEqual([
      'REQUEST_TAKEN_BACK',
    ]);
    expect((await desk.ask(of, { kind: 'WITHDRAW' })).codes).toEqual(['TAKEN_BACK_TODAY']);
    desk.today = '2026-06-16';
    expect((await desk.ask(of, { kind: 'WITHDRAW' })).codes).toEqual([]);
  });

  test('hinders no decision by what it asks for and takes back after the committee has read the file', async () => {
    const of = await desk.certified();
    const expectedVersion = await desk.fileRevision(of.own);
    const { id: requestId } = await desk.ask(of);
    await desk.codes(
      'takeBackCertificateRequest',
      { requestId, expectedVersion: 1 },
      of.own.centre,
    );
    const renewal = { schemeCode: 'SSCOE', kind: 'RENEWAL', scope: ['TRAUMA'] };
    const about = { centreId: of.own.centreId, certificateNumber: of.number };
    const filed = await give(
      desk.subgraph,
      'fileApplication',
      { ...about, ...renewal },
      of.own.centre,
    );
    const withdrawn = { applicationId: filed.id, expectedVersion: 1 };
    expect(await desk.codes('withdrawApplication', withdrawn, of.own.centre)).toEqual([]);
    expect(await desk.decide(of, { expectedVersion, initiatedBy: 'BODY' })).toEqual([]);
  });

  test('waits while the committee decides something else by itself', async () => {
    const of = await desk.certified();
    await desk.ask(of, { kind: 'WITHDRAW' });
    expect(await desk.decide(of, { initiatedBy: 'BODY' })).toEqual([]);
    expect(await waiting(of)).toHaveLength(1);
    expect(await desk.decide(of, { kind: 'WITHDRAW' })).toEqual([]);
  });
});
