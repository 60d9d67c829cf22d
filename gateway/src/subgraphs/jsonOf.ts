import { lazilyFor } from '@spine/kit/lazily';

/** The JSON of something that does not change, written once however many ask: what is sent is also compared. */
export const jsonOf = lazilyFor((value: object) => JSON.stringify(value));
