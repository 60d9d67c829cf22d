import { StartupError } from '@spine/kit/startup';
import { schemaParts } from './schemaParts.ts';
import { type Link, type Supergraph, supergraphDocument } from './supergraph.ts';

/** What the planner gets, and what was taken from its sight. */
export interface PlanningSupergraph {
  readonly sdl: string;
  /** The restricting directives that the supergraph carries, by their specification's name, whatever their purpose. */
  readonly restrictions: readonly string[];
}

/** Enforced by the gateway before the planner, or by the subgraphs, so a planner that does not know them does no harm. */
const enforced = /^https:\/\/specs\.apollo\.dev\/(authenticated|requiresScopes|policy)\/v0\.1$/;

/** The same in any version: without a purpose a link may be of another, and restricts as it did. */
const restricting = /^https:\/\/specs\.apollo\.dev\/(authenticated|requiresScopes|policy)\/v/;

/** The specifications that the planner follows by itself; it checks their versions. */
const planned = /^https:\/\/specs\.apollo\.dev\/(core|link|join|tag|inaccessible)\/v/;

/**
 * The supergraph as the planner can take it. `@apollo/gateway` refuses every specification with a purpose
 * (`for: SECURITY`, `for: EXECUTION`) that it does not know; the copy hides that argument for those that
 * the subgraphs enforce, and nothing else.
 *
 * @throws StartupError for any other such specification, and for a field overridden under a label: nothing here would
 *   honour it
 */
export function planningSupergraph({ sdl, links }: Supergraph): PlanningSupergraph {
  const purposeful = links.filter(({ purpose }) => purpose !== null);
  const unknown = purposeful.find(({ url }) => !enforced.test(url) && !planned.test(url));
  if (unknown) throw unenforceable(unknown);
  refuseLabels(sdl);
  const hidden = purposeful.filter(({ url }) => enforced.test(url));
  return {
    sdl: hidden.reduceRight(withoutPurpose, sdl),
    restrictions: links.flatMap(({ url }) => restricting.exec(url)?.[1] ?? []),
  };
}

/** Cuts the argument out of the text; from the last to the first, so that no place moves before its turn. */
function withoutPurpose(sdl: string, { purposeAt }: Link): string {
  return purposeAt ? sdl.slice(0, purposeAt.start) + sdl.slice(purposeAt.end) : sdl;
}

/** The planner reads past a label, and would ask the subgraph of before for ever. */
function refuseLabels(sdl: string): void {
  const labelled = schemaParts(supergraphDocument(sdl)).find(([, directives = []]) =>
    directives.some(
      ({ name, arguments: given = [] }) =>
        name.value === 'join__field' && given.some((each) => each.name.value === 'overrideLabel'),
    ),
  );
  if (labelled)
    throw new StartupError(
      `SUPERGRAPH overrides ${labelled[0]} under a label, which this gateway cannot honour; compose it without the label.`,
    );
}

function unenforceable({ url, purpose }: Link): StartupError {
  return new StartupError(
    `SUPERGRAPH builds on ${url} for ${purpose}, which this gateway cannot honour; compose it without that.`,
  );
}
