import { subgraphSchema } from '@spine/kit';
import { type GraphQLInputObjectType, isInputObjectType } from 'graphql';
import { quality } from '../subgraph.ts';

/** The input type of a submitted case: what rows are held to is what the graph holds submissions to. */
export function caseInputType(): GraphQLInputObjectType {
  const type = subgraphSchema(quality).getType('SubmitCaseInput');
  if (isInputObjectType(type)) return type;
  throw new Error('The schema has no input of a case.');
}
