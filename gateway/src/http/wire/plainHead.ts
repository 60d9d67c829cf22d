import { corsHeaders, type Header } from './cors.ts';
import { dataHeaders } from './securityHeaders.ts';

/**
 * What every answer carries besides the request's id, for those that no hook sees.
 *
 * @param origins whose pages may read them
 */
export function plainHead(origins: readonly string[]) {
  const headersFor = corsHeaders(origins);
  return (origin?: string): readonly Header[] => [...headersFor(origin), ...dataHeaders];
}
