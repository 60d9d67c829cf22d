import { readFileSync } from 'node:fs';
import { syntheticWorld } from '@spine/synthetic';
import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import { LogEntryModel } from '../../../subgraphs/quality/src/models/log/LogEntry.ts';
import { schemeVersions } from '../../../subgraphs/quality/src/seed/documents/schemeVersions.ts';
import { sscoe } from '../../../subgraphs/quality/src/seed/documents/sscoe.ts';
import { syntheticAppointments } from '../../../subgraphs/quality/src/seed/synthetic/appointments.ts';
import { testSeed } from '../subgraph.ts';
import { Memory } from './Memory.ts';
import { holdAgainstModel, type Outcomes } from './outcomes.ts';
import { People } from './People.ts';
import { walk } from './walk.ts';
import { ways } from './ways.ts';

// The models of the lifecycle as they are, on records in memory: thousands of walks in seconds. On MongoDB itself
// fewer walks are held against the same reference, in test/mongo/lifecycle.
const memory = vi.hoisted(() => ({ current: null as Memory | null }));
vi.mock('@spine/kit', async (original) => ({
  ...(await original<object>()),
  write: (...args: Parameters<Memory['write']>) => memory.current?.write(...args),
}));

const kept = new Memory();
beforeAll(() => {
  memory.current = kept;
  kept.take();
  vi.spyOn(LogEntryModel.collection, 'insertMany').mockResolvedValue(undefined as never);
});

const walks = 6_000;

/** Codes of inputs that no step gives: each has a test of its own. */
const elsewhere = [
  ...['SCHEME_UNKNOWN', 'NO_VERSION_IN_FORCE', 'SCOPE_NOT_AWARDED', 'CERTIFICATE_UNKNOWN'],
  ...['CERTIFICATE_NOT_EXPECTED', 'NOT_ONE_SUBJECT', 'CRITERION_UNKNOWN', 'CRITERION_REPEATED'],
  ...['EVIDENCE_MISSING', 'STATEMENT_MISSING', 'ACTION_MISSING', 'REMARK_MISSING'],
  ...['REASON_MISSING', 'REASON_TOO_LONG', 'COUNTRY_UNKNOWN'],
];

/** Every code that the tables of the lifecycle name. */
function documentedCodes(): string[] {
  const text = readFileSync(new URL('../../../docs/certification.md', import.meta.url), 'utf8');
  const rows = text.split('\n').filter((line) => /^\| (`[a-z]| {3})/.test(line));
  const refusals = rows.map((line) => line.split('|').at(-2) ?? '');
  const codes = refusals.flatMap((cell) => [...cell.matchAll(/`([A-Z]+(?:_[A-Z]+)+)`/g)]);
  return [...new Set(codes.map(([, code = '']) => code))];
}

test(`in ${walks} walks, legal and illegal: what the model allows happens, what it forbids is refused with its codes`, async () => {
  const outcomes: Outcomes = new Map();
  const people = new People('centre-of-walks');
  const appointed = syntheticAppointments(syntheticWorld(testSeed));
  await fc.assert(
    fc.asyncProperty(ways(40, true), async (way) => {
      kept.fill({
        CertificationScheme: [sscoe],
        SchemeVersion: schemeVersions,
        Appointment: [...appointed, ...people.appointments()],
      });
      holdAgainstModel(await walk(people, way), outcomes);
    }),
    { numRuns: walks, seed: 1 },
  );
  // A code that no walk is refused with is none that the walks are about.
  const never = documentedCodes().filter((code) => !outcomes.has(code));
  expect(never.toSorted()).toEqual(elsewhere.toSorted());
}, 240_000);
