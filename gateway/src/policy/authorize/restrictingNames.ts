import type { RestrictingNames } from '@spine/kit/requirement';
import type { Link } from '../../supergraph/supergraph.ts';

/** The names that the supergraph's links give to the restricting directives. */
export function restrictingNames(links: readonly Link[]): RestrictingNames {
  const named = (specification: string) =>
    links.find(({ url }) => url.startsWith(`https://specs.apollo.dev/${specification}/`))?.name ??
    specification;
  return {
    authenticated: named('authenticated'),
    requiresScopes: named('requiresScopes'),
    policy: named('policy'),
  };
}
