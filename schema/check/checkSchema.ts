import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Progress } from '../../subgraphs/kit/src/index.ts';
import { StartupError } from '../../subgraphs/kit/src/startup.ts';
import { compareSchemas } from './compareSchemas.ts';
import { counted, type Finding } from './findings.ts';
import {
  distinct,
  type Operation,
  readManifest,
  readOperation,
  requiredVariables,
} from './operations.ts';
import type { ReplayedOperation } from './replay/replay.ts';
import { committedRevision, presentRevision, type Revision } from './revision.ts';
import type { WeighedChange } from './weigh.ts';

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
  const replayed = options.replay ? await replayAll(options, operations) : null;
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
  operations: readonly Operation[],
) {
  const { questions, left } = await withVariables(checkout, operations);
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

/** Queries with the variables of `schema/operationVariables.json`; what cannot be asked is named. */
async function withVariables(checkout: string, operations: readonly Operation[]) {
  const file = join(checkout, 'schema/operationVariables.json');
  const given: Readonly<Record<string, { readonly variables: object }>> = JSON.parse(
    await readText(file),
  );
  const questions: ReplayedOperation[] = [];
  const left: Finding[] = [];
  for (const operation of operations) {
    const variables = given[operation.operationName]?.variables ?? {};
    const missing = requiredVariables(operation).filter((name) => !Object.hasOwn(variables, name));
    const reason =
      operation.type === 'query'
        ? missing.map((name) => `schema/operationVariables.json has no $${name} for it`)[0]
        : 'it writes';
    if (reason)
      left.push({ kind: 'not replayed', text: `${operation.name}: ${reason}`, fails: false });
    else questions.push({ ...operation, variables });
  }
  return { questions, left };
}
