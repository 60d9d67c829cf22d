import type { Provenance } from '@spine/kit';

/** From EUROSPINE's own pages. */
export const eurospinePages: Provenance = { kind: 'SEED', source: 'EUROSPINE vision and mission' };

/** A public reference. */
export const reference = (source: string): Provenance => ({ kind: 'REFERENCE', source });

/** What we made up so that the scheme can be worked with, and say so. */
export const model: Provenance = {
  kind: 'SYNTHETIC',
  source: 'Model of the scheme; the real wording and figures are not public',
};
