import { StartupError } from '@spine/kit/startup';
import { z } from 'zod';
import type { TrustedDocument } from './DocumentPolicy.ts';

/** What Apollo's manifest generator writes; its other fields describe the document again. */
const apolloFormat = 'apollo-persisted-query-manifest';
const apolloManifest = z.object({
  format: z.literal(apolloFormat),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string(), body: z.string() })),
});

/**
 * The documents of a manifest: Apollo's, or the map from id to text that Relay's compiler writes.
 *
 * @throws StartupError when it is neither
 */
export function manifestDocuments(text: string, file: string): readonly TrustedDocument[] {
  const manifest = parsed(text, file);
  const entries = isApollos(manifest)
    ? apolloEntries(manifest, file)
    : relayEntries(manifest, file);
  return entries.map(([id, text]) => ({ id, text, file }));
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw unusable(file, 'is no JSON', cause);
  }
}

function isApollos(manifest: unknown): boolean {
  return isObject(manifest) && manifest.format === apolloFormat;
}

function apolloEntries(manifest: unknown, file: string): [string, string][] {
  const { data, error } = apolloManifest.safeParse(manifest);
  if (data) return data.operations.map(({ id, body }) => [id, body]);
  const [issue] = error.issues;
  throw unusable(file, `is no manifest of version 1 at ${issue?.path.join('.')}`, error);
}

/** Entries of the object's own, so that `__proto__` is an id like any other. */
function relayEntries(manifest: unknown, file: string): [string, string][] {
  const entries = isObject(manifest) ? Object.entries(manifest) : [];
  if (isObject(manifest) && entries.every(isTexts)) return entries;
  throw unusable(file, 'is neither a manifest of persisted queries nor a map from id to document');
}

function isTexts(entry: [string, unknown]): entry is [string, string] {
  return typeof entry[1] === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unusable(file: string, fault: string, cause?: unknown): StartupError {
  return new StartupError(
    `TRUSTED_DOCUMENTS names "${file}", which ${fault}; write it again with Apollo's or Relay's tools.`,
    { cause },
  );
}
