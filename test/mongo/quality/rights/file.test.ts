import { describe, expect, test } from 'vitest';
import { CentreReader, refused } from '../../../support/CentreReader.ts';
import { centreQuery } from '../../../support/centres.ts';

const reader = new CentreReader();

const restricted = `
  certificationFile {
    applications { id status } audits { id findings { id grade statement } assessments { result evidence } }
    decisions { id deciders { id } reason }
  }
  benchmark { year own { cases } pool { cases } }
  readiness { lines { figure met } }
`;

describe('a centre’s file and exact figures', () => {
  test.each(reader.thoseEntitled)('are read by %s', async (_who, viewer) => {
    const { centre, codes } = await reader.readCentre(viewer(), reader.audit.centreId, restricted);
    expect(codes).toBeUndefined();
    expect(centre).toMatchObject({
      certificationFile: {
        audits: expect.arrayContaining([expect.objectContaining({ id: reader.audit._id })]),
      },
      benchmark: { own: { cases: expect.any(Number) } },
      readiness: { lines: expect.any(Array) },
    });
  });

  test.each(reader.nobodyElse)('are refused to %s, and the rest stands', async (_who, viewer) => {
    const fields = `volumes { cases } certification { status } ${restricted}`;
    const { centre, codes } = await reader.readCentre(viewer(), reader.audit.centreId, fields);
    expect(centre).toMatchObject({
      id: reader.audit.centreId,
      volumes: expect.any(Array),
      certificationFile: null,
      benchmark: null,
      readiness: null,
    });
    expect(codes).toEqual([
      ['certificationFile', refused],
      ['benchmark', refused],
      ['readiness', refused],
    ]);
  });

  test('of two centres an auditor reads the assigned one only', async () => {
    const of = [reader.audit.centreId, reader.otherCentre].map((id) => ({
      __typename: 'Centre',
      id,
    }));
    const query = centreQuery('certificationFile { audits { id } }');
    const { data, errors } = await reader.subgraph.run(query, { of }, reader.assignedAuditor());
    const [own, other] = (data?._entities ?? []) as Record<string, unknown>[];
    expect(own?.certificationFile).not.toBeNull();
    expect(other?.certificationFile).toBeNull();
    expect(errors).toHaveLength(1);
  });

  test('stay closed on the way through a public certificate', async () => {
    const query = `{
      certificationRegister(first: 100) {
        nodes { certificate { number events { kind } centre { id certificationFile { audits { id } } } } }
      }
    }`;
    const { data, errors } = await reader.subgraph.run(query);
    const { certificationRegister } = data as {
      certificationRegister: {
        nodes: { certificate: { events: unknown; centre: { certificationFile: unknown } } }[];
      };
    };
    const { nodes } = certificationRegister;
    expect(nodes.length).toBeGreaterThan(20);
    for (const { certificate } of nodes) {
      expect(certificate.events).toBeNull();
      expect(certificate.centre.certificationFile).toBeNull();
    }
    expect(errors).toHaveLength(2 * nodes.length);
  });
});
