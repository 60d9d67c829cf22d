import type { Requirement } from '@spine/kit/requirement';

/** Whether a viewer may select a field of an operation, and why. */
export interface FieldVerdict {
  /** Response keys from the root, `centre.certificationFile`. */
  readonly path: string;
  /** `Centre.certificationFile`. */
  readonly field: string;
  /** What the field asks for; null where anyone may select it. */
  readonly requirement: Requirement | null;
  /** `SUBGRAPH`: the token is good enough, and a policy of the subgraph decides on each object. */
  readonly verdict: 'ALLOWED' | 'REFUSED' | 'SUBGRAPH';
}
