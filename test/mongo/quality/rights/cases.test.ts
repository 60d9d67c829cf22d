import { describe, expect, test } from 'vitest';
import { CentreReader, committee, refused } from '../../../support/CentreReader.ts';
import { centreOf } from '../../../support/lifecycle.ts';
import { viewerWith } from '../../../support/subgraph.ts';

const reader = new CentreReader();

describe('cases', () => {
  const cases = 'cases(first: 3) { totalCount nodes { id ageYears centre { id } } }';

  test('are read by their own centre alone', async () => {
    const { centre, codes } = await reader.readCentre(
      centreOf(reader.audit.centreId),
      reader.audit.centreId,
      cases,
    );
    expect(codes).toBeUndefined();
    const own = expect.objectContaining({ centre: { id: reader.audit.centreId } });
    expect(centre).toMatchObject({ cases: { nodes: [own, own, own] } });
  });

  test.each([
    ...reader.nobodyElse,
    ['its auditor', () => reader.assignedAuditor()] as const,
    ['the committee', () => committee] as const,
    [
      'the centre without the scope',
      () => viewerWith([], { centre_ids: [reader.audit.centreId] }),
    ] as const,
  ])('are refused to %s', async (_who, viewer) => {
    const { centre, codes } = await reader.readCentre(viewer(), reader.audit.centreId, cases);
    expect(centre?.cases).toBeNull();
    expect(codes).toEqual([['cases', refused]]);
  });
});

describe('myCentre', () => {
  const query = '{ myCentre { id } }';

  test('is the centre of the token', async () => {
    expect(await reader.subgraph.query(query, {}, centreOf('centre-007'))).toEqual({
      myCentre: { id: 'centre-007' },
    });
    expect(await reader.subgraph.query(query, {}, viewerWith(['registry:submit']))).toEqual({
      myCentre: null,
    });
  });

  test('is refused to those who submit nothing', async () => {
    const { data, errors } = await reader.subgraph.run(query, {}, committee);
    expect(data).toEqual({ myCentre: null });
    expect(errors).toMatchObject([{ extensions: { code: refused } }]);
  });
});
