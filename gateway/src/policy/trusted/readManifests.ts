import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupError } from '@spine/kit/startup';
import type { DocumentPolicy, TrustedDocument } from './DocumentPolicy.ts';
import { type DocumentSettings, refuseEnforcing } from './documentSettings.ts';
import { manifestDocuments } from './manifestDocuments.ts';

/** Bytes of one manifest: some ten thousand operations. */
const largest = 16 * 1024 * 1024;

/**
 * The policy of these settings, with the documents of its manifests.
 *
 * @throws StartupError when a manifest cannot be used, or where none holds a document that `enforce` could answer
 */
export async function readDocuments({
  manifests,
  ...policy
}: DocumentSettings): Promise<DocumentPolicy> {
  const documents = await readManifests(manifests);
  if (documents.length === 0) refuseEnforcing(policy);
  return { ...policy, documents };
}

/**
 * Reads the manifests of trusted documents.
 *
 * @param paths files, and directories whose `.json` files are manifests
 * @throws StartupError when one cannot be read or is none, or when two documents have one id
 */
export async function readManifests(paths: readonly string[]): Promise<readonly TrustedDocument[]> {
  const files = (await Promise.all(paths.map(filesOf))).flat();
  const documents = (await Promise.all(files.map(documentsOf))).flat();
  return withoutRepetition(documents);
}

async function filesOf(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch((cause: unknown) => unreadable(path, cause));
  if (!found.isDirectory()) return [path];
  const names = (await readdir(path)).filter((name) => name.endsWith('.json')).sort();
  if (names.length > 0) return names.map((name) => join(path, name));
  throw new StartupError(
    `TRUSTED_DOCUMENTS names "${path}", a directory without a .json file; put the manifests there, or name them one by one.`,
  );
}

async function documentsOf(file: string): Promise<readonly TrustedDocument[]> {
  const { size } = await stat(file).catch((cause: unknown) => unreadable(file, cause));
  if (size > largest)
    throw new StartupError(
      `TRUSTED_DOCUMENTS names "${file}", which has ${size} bytes; the maximum is ${largest}, so split it.`,
    );
  const text = await readFile(file, 'utf8').catch((cause: unknown) => unreadable(file, cause));
  return manifestDocuments(text, file);
}

/** The same document may stand in two manifests; two documents of one id would answer each other's clients. */
function withoutRepetition(documents: readonly TrustedDocument[]): readonly TrustedDocument[] {
  const byId = new Map<string, TrustedDocument>();
  for (const document of documents) {
    const before = byId.get(document.id) ?? document;
    if (before.text !== document.text) throw twoOfOneId(before, document);
    byId.set(document.id, before);
  }
  return [...byId.values()];
}

function twoOfOneId({ id, file }: TrustedDocument, other: TrustedDocument): StartupError {
  const where = file === other.file ? `"${file}" holds` : `"${file}" and "${other.file}" hold`;
  return new StartupError(
    `TRUSTED_DOCUMENTS: ${where} two documents of the id "${id}"; give each an id of its own, such as its hash.`,
  );
}

function unreadable(path: string, cause: unknown): never {
  const { code } = cause as NodeJS.ErrnoException;
  const reason = code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`;
  throw new StartupError(
    `TRUSTED_DOCUMENTS names "${path}", which ${reason}; name manifests or directories of them.`,
    { cause },
  );
}
