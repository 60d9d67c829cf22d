import { afterAll, beforeAll, expect, test } from 'vitest';
import { countedFrom } from '../../../support/countedFrom.ts';
import { testDay } from '../../../support/subgraph.ts';
import { Asked, personNamed } from './Asked.ts';

let asked: Asked;
beforeAll(async () => {
  asked = await Asked.start(2_000);
});
afterAll(() => asked.end());

/** A centre with a certificate of the 2023 version that is valid today, and was audited. */
const certified = () => {
  const history = asked.files.histories.find(
    ({ issued, events }) =>
      issued.versionId === 'sscoe-2023' &&
      events.length === 1 &&
      events.every(({ effectiveOn }) => effectiveOn > '2023-06-15' && effectiveOn < '2025-12-31'),
  );
  if (!history) throw new Error('The seed has no such certificate.');
  return history;
};
const auditsOf = (centre: string) =>
  asked.files.audits
    .filter(({ centreId }) => centreId === centre)
    .toSorted((a, b) => String(b.visitFrom).localeCompare(String(a.visitFrom)));

/** The 2023 version's criteria, as its document lists them. */
const criteria = [
  ...[{ code: 'INF-1', group: 'INFRASTRUCTURE' }],
  ...[{ code: 'INF-2', group: 'INFRASTRUCTURE' }],
  ...[{ code: 'PER-1', group: 'PERSONNEL' }],
  ...[{ code: 'PER-2', group: 'PERSONNEL' }],
  ...[{ code: 'VOL-1', group: 'VOLUME' }],
  ...[{ code: 'PRO-1', group: 'PROCESS' }],
  ...[{ code: 'PRO-2', group: 'PROCESS' }],
  ...[{ code: 'REG-1', group: 'QUALITY_REGISTRY' }],
  ...[{ code: 'REG-2', group: 'QUALITY_REGISTRY' }],
  ...[{ code: 'RES-1', group: 'RESEARCH_EDUCATION' }],
  ...[{ code: 'RES-2', group: 'RESEARCH_EDUCATION' }],
];
const minimum = {
  ...{ DEGENERATIVE: 25, DEFORMITY: 6, TRAUMA: 8, TUMOUR: 4, INFECTION_INFLAMMATION: 3 },
};

test('6. the last audit, criterion by criterion, in its version of the scheme', async () => {
  const { centre } = certified();
  const query = `query ($id: ID!) { centre(id: $id) { certificationFile { audits {
    visitFrom version { version criteria { code } } assessments { criterion { code group } result evidence }
  } } } }`;
  interface File {
    readonly centre: { certificationFile: { audits: object[] } };
  }
  const answer = await asked.one<File>(query, { id: centre });
  const [last] = auditsOf(centre);
  const assessed = last?.assessments as { criterionCode: string; result: string }[];
  expect(answer.centre.certificationFile.audits[0]).toEqual({
    visitFrom: last?.visitFrom,
    version: { version: '2023', criteria: criteria.map(({ code }) => ({ code })) },
    assessments: criteria.map((criterion) => ({
      criterion,
      result: assessed.find(({ criterionCode }) => criterionCode === criterion.code)?.result,
      evidence: `Synthetic evidence for ${criterion.code}`,
    })),
  });
});

test('7. a year’s volume against the minimum, for each certified group', async () => {
  const { centre, events } = certified();
  const query = `query ($id: ID!) { centre(id: $id) {
    certification { scope certificate { version { minimumVolumes { pathologyGroup casesPerYear } } } }
    readiness { lines { criterion { code } pathologyGroup figure source { year } } }
  } }`;
  interface Volumes {
    readonly centre: {
      certification: {
        scope: (keyof typeof minimum)[];
        certificate: {
          version: { minimumVolumes: { pathologyGroup: string; casesPerYear: number }[] };
        };
      };
      readiness: { lines: { pathologyGroup: string | null; figure: number }[] };
    };
  }
  const { centre: told } = await asked.one<Volumes>(query, { id: centre });
  const { scope, certificate } = told.certification;
  const cases = await asked.stored<{
    centreId: string;
    operatedOn: string;
    pathologyGroup: string;
  }>('quality', 'cases');
  const operated = (group: string) =>
    cases.filter(
      (each) =>
        each.centreId === centre &&
        each.operatedOn.startsWith('2025') &&
        each.pathologyGroup === group,
    ).length;
  expect(scope.toSorted()).toEqual(events[0]?.scope.toSorted());
  for (const group of scope) {
    const line = told.readiness.lines.find((each) => each.pathologyGroup === group);
    const { minimumVolumes } = certificate.version;
    const least = minimumVolumes.find((each) => each.pathologyGroup === group)?.casesPerYear;
    expect(line).toMatchObject({ figure: operated(group), source: { year: 2025 } });
    expect(least).toBe(minimum[group]);
  }
});

test('8. follow-up at twelve months, against the pool', async () => {
  const { centre } = certified();
  const figures =
    '{ cases followUp { numerator denominator } comiChange { cases mean } improved { numerator } worse { numerator } }';
  const query = `query ($id: ID!) { centre(id: $id) { benchmark { year own ${figures} pool ${figures} } } }`;
  const { centre: told } = await asked.one<{ centre: { benchmark: object } }>(query, {
    id: centre,
  });
  const cases = await asked.stored<{ centreId: string }>('quality', 'cases');
  const own = cases.filter(({ centreId }) => centreId === centre);
  const shown = (all: readonly object[]) => {
    const { cases: count, followUp, comiChange, improved, worse } = countedFrom(all as never, 2024);
    return { cases: count, followUp, comiChange, improved, worse };
  };
  expect(own.length).toBeGreaterThan(10);
  expect(told.benchmark).toEqual({ year: 2024, own: shown(own), pool: shown(cases) });
});

interface Term {
  readonly personId: string;
  readonly centreId?: string;
  readonly from: string;
  readonly until?: string;
}
interface Diploma {
  readonly _id: string;
  readonly holderId: string;
  readonly issuedOn: string;
  readonly validUntil?: string;
  readonly revokedOn?: string;
}

/** Who of a centre's surgeons of a day held a diploma on it, by the records themselves. */
async function holdersByRecords() {
  const affiliations = await asked.stored<Term>('organizations', 'affiliations');
  const diplomas = await asked.stored<Diploma>('education', 'credentials');
  const held = (person: string, day: string) =>
    diplomas.some(
      ({ holderId, issuedOn, validUntil, revokedOn }) =>
        holderId === person &&
        issuedOn <= day &&
        !(validUntil && validUntil < day) &&
        !(revokedOn && revokedOn <= day),
    );
  const among = (there: readonly Term[], day: string) =>
    there
      .filter(({ personId }) => held(personId, day))
      .map(({ personId }) => personNamed(personId));
  const at = (centre: string) => affiliations.filter(({ centreId }) => centreId === centre);
  const on = (centre: string, day: string) =>
    at(centre).filter(({ from, until }) => from <= day && !(until && until < day));
  return {
    of: (centre: string, day: string) => among(on(centre, day), day),
    ofThoseOfToday: (centre: string, day: string) => among(on(centre, testDay), day),
  };
}

test('11. surgeons who held a valid diploma on the day of an audit', async () => {
  const query = `query ($id: ID!) { centre(id: $id) { certificationFile { audits {
    visitFrom visited { credentialedSurgeons { name } }
  } } } }`;
  interface File {
    readonly centre: {
      certificationFile: {
        audits: { visitFrom: string; visited: { credentialedSurgeons: { name: string }[] } }[];
      };
    };
  }
  const holders = await holdersByRecords();
  const centres = [...new Set(asked.files.audits.map(({ centreId }) => centreId))].slice(0, 12);
  const counts = new Set<number>();
  for (const id of centres) {
    const { data, fetches } = await asked.ask<File>(query, { id });
    const expected = auditsOf(id).map(({ visitFrom }) => {
      const names = holders.of(id, String(visitFrom));
      counts.add(names.length);
      return { visitFrom, holders: names.toSorted() };
    });
    const told = data.centre.certificationFile.audits.map(({ visitFrom, visited }) => ({
      visitFrom,
      holders: visited.credentialedSurgeons.map(({ name }) => name).toSorted(),
    }));
    expect(told).toEqual(expected);
    expect(new Set(fetches)).toEqual(new Set(['organizations', 'quality', 'education']));
  }
  expect(counts.size).toBeGreaterThan(1);
});

test('11. a centre’s surgeons of an earlier day are those who count on it, who have since left among them', async () => {
  const query = `query ($id: ID!, $day: Date!) { centre(id: $id) {
    credentialedSurgeons(asOf: $day) { name }
    readiness(asOf: $day) { lines { criterion { metric } figure } }
  } }`;
  interface OnDay {
    readonly centre: {
      credentialedSurgeons: { name: string }[];
      readiness: { lines: { criterion: { metric: string | null }; figure: number | null }[] };
    };
  }
  const day = '2022-06-30';
  const holders = await holdersByRecords();
  const ids = [...new Set(asked.files.histories.map(({ centre }) => centre))];
  const told = [];
  for (const id of ids) {
    const { centre } = await asked.one<OnDay>(query, { id, day });
    const metric = 'SURGEONS_WITH_VALID_DIPLOMA';
    told.push({
      id,
      names: centre.credentialedSurgeons.map(({ name }) => name).toSorted(),
      figure: centre.readiness.lines.find(({ criterion }) => criterion.metric === metric)?.figure,
    });
  }
  const countedOn = (of: typeof holders.of) =>
    ids.map((id) => ({ id, names: of(id, day).toSorted(), figure: of(id, day).length }));
  expect(told).toEqual(countedOn(holders.of));
  expect(told).not.toEqual(countedOn(holders.ofThoseOfToday));
});

test('15. whose diploma a number is, and whether it may be relied on', async () => {
  const query = `query ($number: ID!, $on: Date!) { credential(number: $number) {
    holder { name } issuedOn verification(asOf: $on)
  } }`;
  const diplomas = await asked.stored<Diploma>('education', 'credentials');
  const diploma = diplomas.find(({ validUntil, revokedOn }) => validUntil && !revokedOn);
  const number = diploma?._id ?? '';
  const dayAfter = new Date(Date.parse(diploma?.validUntil ?? '') + 86_400_000);
  for (const [on, verification] of [
    [diploma?.issuedOn, 'VALID'],
    [diploma?.validUntil, 'VALID'],
    [dayAfter.toISOString().slice(0, 10), 'EXPIRED'],
    ['2000-01-01', 'NOT_YET_VALID'],
  ]) {
    const { data, fetches } = await asked.ask(query, { number, on });
    const holder = { name: personNamed(diploma?.holderId ?? '') };
    expect(data).toEqual({ credential: { holder, issuedOn: diploma?.issuedOn, verification } });
    expect(new Set(fetches)).toEqual(new Set(['education', 'organizations', 'quality']));
  }
  const unknown = await asked.one(query, { number: 'SYN-GSD-999999', on: testDay });
  expect(unknown).toEqual({ credential: null });
});
