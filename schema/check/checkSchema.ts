import { readFile } from 'node:fs/promises';
import type { Progress } from '../../subgraphs/kit/src/index.ts';
import { StartupError } from '../../subgraphs/kit/src/process/startup.ts';
import { compareSchemas } from './compareSchemas.ts';
import { counted, type Finding } from './findings.ts';
import { distinct, type Operation, readManifest, readOperation } from './operations.ts';
import { committedRevision, presentRevision, type Revision } from './revision.ts';
import type { WeighedChange } from './weigh.ts';
import { type Questions, withVariables } from './withVariables.ts';

/** What is to be checked. */
export interface CheckOptions {
  /** The checkout whose files are the later version. */
  readonly checkout: string;
  /** A git reference to the earlier version. */
  readonly against: string;
  /** Files of more operations in use: manifests of trusted documents. */
  readonly manifests: readonly string[];
  /** Whether both versions are run and asked. */
  readonly replay: boolean;
  readonly progress: Progress;
}

/** What a check found. */
export interface CheckReport {
  readonly findings: readonly Finding[];
  /** One line. */
  readonly summary: string;
}

/**
 * Compares the schema of a checkout, and how it answers, with a commit of its repository. In use are the
 * documents that the commit ships, since clients of it are out there, and those of the manifests.
 *
 * @throws StartupError when the two cannot be compared
 */
export async function checkSchema(options: CheckOptions): Promise<CheckReport> {
  const { checkout, against, manifests } = options;
  const earlier = await committedRevision(checkout, against);
  const later = await presentRevision(checkout);
  const known = await operationsInUse(earlier, manifests);
  const { changes, operations, findings } = await compareSchemas(earlier, later, known, against);
  const replayed = options.replay
    ? await replayAll(options, withVariables(operations, earlier, later))
    : null;
  const summary = [
    inNumbers(changes),
    `${counted(operations.length, 'operation')} in use`,
    replayed?.summary ?? 'no answers compared',
  ];
  return {
    findings: [...findings, ...(replayed?.findings ?? [])],
    summary: summary.join('; '),
  };
}

async function operationsInUse(
  revision: Revision,
  manifests: readonly string[],
): Promise<Operation[]> {
  const shipped = [...revision.documents].map(([path, text]) => readOperation(text, path));
  const given = await Promise.all(
    manifests.map(async (path) => readManifest(await readText(path), path)),
  );
  return distinct([...shipped, ...given.flat()]);
}

async function readText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new StartupError(`${path} cannot be read (${error.code}); name a manifest of documents.`);
  });
}

function inNumbers(changes: readonly WeighedChange[]): string {
  const of = (weight: WeighedChange['weight']) => changes.filter((each) => each.weight === weight);
  const used = of('breaking').filter(({ usedBy }) => usedBy.length > 0);
  return `${of('breaking').length} breaking (${used.length} used), ${of('dangerous').length} dangerous, ${of('safe').length} safe`;
}

async function replayAll(
  { checkout, against, progress }: CheckOptions,
  { questions, left }: Questions,
) {
  const [{ replay }, { answerFindings }] = await Promise.all([
    import('./replay/replay.ts'),
    import('./replay/answerFindings.ts'),
  ]);
  const answers = await replay(checkout, against, questions, progress);
  const findings = answerFindings(answers);
  const failing = findings.filter(({ fails }) => fails).length;
  return {
    findings: [...left, ...findings],
    summary: `${counted(answers.length, 'answer')} compared, ${failing > 0 ? counted(failing, 'difference') : 'all the same'}`,
  };
}
