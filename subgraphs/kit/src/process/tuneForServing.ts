import { allocateYoung } from './allocateYoung.ts';
import { collectAside } from './collectAside.ts';

/** Has V8 allocate and collect as suits a server. To be called before much has run. */
export function tuneForServing(): void {
  allocateYoung();
  collectAside();
}
