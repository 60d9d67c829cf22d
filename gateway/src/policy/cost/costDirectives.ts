import type { DocumentNode } from 'graphql';
import { nameIn, schemaDirectives, urlOf } from '../../supergraph/links.ts';

/** The names that a supergraph gives to the two directives. */
export interface CostDirectives {
  readonly cost: string;
  readonly listSize: string;
}

const costSpec = 'https://specs.apollo.dev/cost/';

/** As the supergraph links them; by the specification's own names where it does not. */
export function costDirectives(document: DocumentNode): CostDirectives {
  const link = schemaDirectives(document).find((each) => urlOf(each)?.startsWith(costSpec));
  if (!link) return { cost: 'cost', listSize: 'cost__listSize' };
  return { cost: nameIn(link, 'cost'), listSize: nameIn(link, 'listSize') };
}
