import type { Beginning } from '@spine/kit';
import { keepSequencing } from './models/log/sequencer.ts';
import { beginSigning } from './models/log/signing.ts';

/** Takes the signing keys and, where it is served, keeps the log sequenced. */
export function begin({ own, unasked, clock, logger }: Beginning): () => Promise<void> {
  beginSigning(own);
  return unasked ? keepSequencing(clock, logger) : async () => undefined;
}
