import { quality } from '@spine/quality';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AppointmentModel } from '../../../subgraphs/quality/src/models/Appointment.ts';
import { holdAgainstModel, type Outcomes } from '../../support/reference/outcomes.ts';
import { People } from '../../support/reference/People.ts';
import { walk } from '../../support/reference/walk.ts';
import { ways } from '../../support/reference/ways.ts';
import { openSeeded, type TestSubgraph } from '../../support/subgraph.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await openSeeded(quality);
});
afterAll(() => subgraph.end());

const batches = 3;
/** Walks at the same time, each at a centre of its own. */
const atOnce = 20;

test('walks on MongoDB, many at once: what the model allows happens, what it forbids is refused with its codes', async () => {
  const outcomes: Outcomes = new Map();
  let centres = 0;
  const people = () => {
    centres += 1;
    return new People(`centre-of-walk-${centres}`);
  };
  await fc.assert(
    fc.asyncProperty(
      fc.array(ways(20), { minLength: atOnce, maxLength: atOnce }),
      async (batch) => {
        const walkers = batch.map((way) => ({ way, who: people() }));
        const appointments = walkers.flatMap(({ who }) => who.appointments());
        await AppointmentModel.collection.insertMany(appointments as never[]);
        const walks = await Promise.all(walkers.map(({ who, way }) => walk(who, way)));
        for (const each of walks) holdAgainstModel(each, outcomes);
      },
    ),
    // Walks at once end in another order the next time: a failing batch is told as it is.
    { numRuns: batches, seed: 1, endOnFailure: true },
  );
  expect(outcomes.get('decideOnApplication')).toBeGreaterThan(5);
}, 120_000);
