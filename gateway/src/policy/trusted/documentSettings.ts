import { type Environment, flag, listed, readEnv, whole } from '@spine/kit/env';
import { StartupError } from '@spine/kit/startup';
import { z } from 'zod';
import { anyDocuments, type DocumentMode, type DocumentPolicy } from './DocumentPolicy.ts';

const { automatic } = anyDocuments;

const settings = {
  TRUSTED_DOCUMENTS: z.string().optional(),
  TRUSTED_DOCUMENTS_MODE: z
    .enum(['off', 'log', 'enforce'], 'expected off, log or enforce')
    .default('off'),
  TRUSTED_DOCUMENTS_CLIENTS: z.string().default('').transform(readClients),
  TRUSTED_DOCUMENTS_REQUIRE_ID: flag(),
  APQ_CACHE_BYTES: atLeast(0, automatic.maximum),
  APQ_TTL: atLeast(1, automatic.seconds),
};

/** A policy whose manifests are not read yet. */
export interface DocumentSettings extends Omit<DocumentPolicy, 'documents'> {
  /** Manifests, and directories of them. */
  readonly manifests: readonly string[];
}

/**
 * Reads `TRUSTED_DOCUMENTS…` and `APQ_…`.
 *
 * @param preset the manifests of a program's own documents; `none` in the setting takes them away
 * @throws StartupError naming each setting that cannot be used
 */
export function readDocumentSettings(
  environment: Environment,
  preset: readonly string[] = [],
): DocumentSettings {
  const env = readEnv(settings, environment);
  const read = {
    manifests: manifestsOf(env.TRUSTED_DOCUMENTS, preset),
    mode: env.TRUSTED_DOCUMENTS_MODE,
    clients: env.TRUSTED_DOCUMENTS_CLIENTS,
    requireId: env.TRUSTED_DOCUMENTS_REQUIRE_ID,
    automatic: { maximum: env.APQ_CACHE_BYTES, seconds: env.APQ_TTL },
  };
  if (read.manifests.length === 0) refuseEnforcing(read);
  return read;
}

function manifestsOf(named: string | undefined, preset: readonly string[]): readonly string[] {
  if (named === undefined) return preset;
  return named === 'none' ? [] : listed(named);
}

/**
 * To be called where no document is trusted.
 *
 * @throws StartupError when a mode would then refuse everything
 */
export function refuseEnforcing({ mode, clients }: Pick<DocumentPolicy, 'mode' | 'clients'>): void {
  const asked = [...clients].find(([, mode]) => mode === 'enforce')?.[0];
  if (mode !== 'enforce' && asked === undefined) return;
  const setting =
    mode === 'enforce'
      ? 'TRUSTED_DOCUMENTS_MODE is enforce'
      : `TRUSTED_DOCUMENTS_CLIENTS has enforce for "${asked}"`;
  throw new StartupError(
    `${setting}, but no document is trusted, so that every request would be refused; name manifests that hold some by TRUSTED_DOCUMENTS.`,
  );
}

/** `console=enforce,ios=log` */
function readClients(
  text: string,
  context: z.core.$RefinementCtx,
): ReadonlyMap<string, DocumentMode> {
  const pairs = listed(text).map((entry) => /^([^=]{1,64}?)\s*=\s*(off|log|enforce)$/.exec(entry));
  const clients = new Map(pairs.map((pair) => [pair?.[1] ?? '', pair?.[2] as DocumentMode]));
  if (pairs.includes(null) || clients.size < pairs.length)
    context.addIssue(
      'expected client=mode pairs, each client once, such as console=enforce,ios=log',
    );
  return clients;
}

function atLeast(least: number, preset: number) {
  return whole(`expected a whole number, at least ${least}`, least).default(preset);
}
