import Negotiator from 'negotiator';
import { arrow } from './arrow.ts';
import { csv } from './csv.ts';
import type { Form } from './Form.ts';
import { json, ndjson } from './json.ts';

/** The first is for those who do not mind. */
export const forms: readonly Form[] = [csv, json, ndjson, arrow];

/** The form that a client likes best by its `Accept` header; null where it takes none of them. */
export function acceptedForm(accept: string | undefined): Form | null {
  const types = forms.map(({ mediaType }) => mediaType);
  const chosen = new Negotiator({ headers: { accept } }).mediaType(types);
  return forms.find(({ mediaType }) => mediaType === chosen) ?? null;
}
