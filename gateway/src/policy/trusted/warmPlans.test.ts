import { composeServices } from '@apollo/composition';
import { silentLogger } from '@spine/kit/Logger';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { createQueryPlans } from '../../engine/queryPlans.ts';
import { sha256 } from '../../sha256.ts';
import { accessRules } from '../authorize/accessRules.ts';
import { warmPlans } from './warmPlans.ts';

const typeDefs = parse('type Query { ward(id: ID!): Ward } type Ward { id: ID! }');
const { supergraphSdl = '' } = composeServices([
  { name: 'wards', url: 'http://wards.invalid/graphql', typeDefs },
]);

test('however many operations are planned, those of the trusted documents stay planned', async () => {
  const cached: boolean[] = [];
  const metrics = { planChosen: (was: boolean) => cached.push(was) };
  const plans = createQueryPlans(supergraphSdl, metrics, null, { max: 1 });
  const documents = ['a', 'b', 'c'].map((id) => {
    const text = `{ ward(id: "${id}") { id } }`;
    return { id, text, file: 'app.json', document: parse(text) };
  });
  await warmPlans(documents, plans, accessRules(supergraphSdl), silentLogger);
  expect(cached).toEqual([false, false, false]);
  for (const { document, text } of documents) plans.planOf(document, undefined, sha256(text));
  expect(cached.slice(3)).toEqual([true, true, true]);
});
