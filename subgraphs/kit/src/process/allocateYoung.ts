import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 make nothing old at once because of its kind. Left to itself it notes what survives and makes more of that kind
 * old at once. In a server nothing does survive but what requests under way need; where V8 took that for old, what
 * each request left behind stayed until all of memory was looked through, and held young things that then became old
 * as well. To be called before much has run.
 */
export function allocateYoung(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}
