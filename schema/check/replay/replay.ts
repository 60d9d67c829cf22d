import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, readConfig } from '../../../spine/src/config.ts';
import { roles } from '../../../spine/src/roles.ts';
import { issueToken } from '../../../spine/src/token.ts';
import type { Progress } from '../../../subgraphs/kit/src/index.ts';
import type { Answer } from './answers.ts';
import { checkOut } from './checkOut.ts';
import { machineEnvironment } from './config.ts';
import { type CountedMongo, startCountedMongo } from './countedMongo.ts';
import { type Question, runScript, startVersion, type VersionOptions } from './version.ts';

/** An operation with its variables. */
export interface ReplayedOperation {
  readonly name: string;
  readonly operationName: string;
  readonly text: string;
  readonly variables: object;
}

/** What an operation was answered by both versions. */
export interface ReplayedAnswer {
  readonly operation: string;
  readonly role: string;
  readonly before: ObservedAnswer;
  readonly after: ObservedAnswer;
}

/** An answer, and how many reads of MongoDB it took. */
export interface ObservedAnswer extends Answer {
  readonly reads: number;
}

/** Enough for every published figure of the shipped operations to be there. */
const cases = '2000';

/**
 * Asks two versions of the graph the same, everybody's questions of each operation: the code of a commit seeds
 * a database of its own and answers, then the code of the checkout brings that database up to date, as it
 * would one in use, and answers. Each question is asked as if it were the first: what they write is deleted.
 *
 * @throws StartupError when a version does not install or start
 */
export async function replay(
  checkout: string,
  reference: string,
  operations: readonly ReplayedOperation[],
  progress: Progress,
): Promise<ReplayedAnswer[]> {
  const scratch = scratchDirectory();
  const config = { ...readConfig(machineEnvironment), DATA_DIR: join(scratch, 'data') };
  const mongo = await startCountedMongo(config, scratch, progress);
  try {
    const environment = {
      ...machineEnvironment,
      MONGODB_URI: mongo.uri,
      DATA_DIR: config.DATA_DIR,
      // What is cached is not read, and reads are compared.
      RECORD_CACHE_MB: '0',
      LOG_LEVEL: 'error',
    };
    const log = join(scratch, 'processes.log');
    const earlier = { name: reference, directory: join(scratch, 'version'), environment, log };
    const later = { ...earlier, name: 'the present state', directory: checkout };
    progress({ label: `Installing ${reference}`, done: 0, total: 0 });
    await checkOut(checkout, reference, earlier);
    progress({ label: `Seeding by ${reference}`, done: 0, total: 0 });
    await runScript(earlier, 'run', 'spine', 'seed', '--cases', cases);
    const questions = await questionsOf(operations, config);
    const before = await answersOf(earlier, questions, mongo, progress);
    const after = await answersOf(later, questions, mongo, progress);
    return questions.map(({ operation, role }, index) => ({
      operation,
      role,
      before: before[index] as ObservedAnswer,
      after: after[index] as ObservedAnswer,
    }));
  } finally {
    await mongo.stop();
  }
}

/** Lasts as long as this process, however that ends but by force. */
function scratchDirectory(): string {
  const scratch = mkdtempSync(join(tmpdir(), 'spine-replay-'));
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }));
  return scratch;
}

interface NamedQuestion extends Question {
  readonly operation: string;
  readonly role: string;
}

async function questionsOf(
  operations: readonly ReplayedOperation[],
  config: Config,
): Promise<NamedQuestion[]> {
  const askers: { role: string; token: string | null }[] = [{ role: 'anyone', token: null }];
  for (const role of Object.keys(roles))
    askers.push({ role, token: await issueToken(config, role, { hours: 1 }) });
  return operations.flatMap(({ name, operationName, text, variables }) =>
    askers.map((asker) => ({ ...asker, operation: name, operationName, query: text, variables })),
  );
}

async function answersOf(
  options: VersionOptions,
  questions: readonly NamedQuestion[],
  mongo: CountedMongo,
  progress: Progress,
): Promise<ObservedAnswer[]> {
  progress({ label: `Starting ${options.name}`, done: 0, total: 0 });
  const version = await startVersion(options);
  const answers: ObservedAnswer[] = [];
  const label = `Asking ${options.name}`;
  for (const question of questions) {
    progress({ label, done: answers.length, total: questions.length });
    await mongo.forgetQuestions();
    const read = await mongo.readsSoFar();
    const answer = await version.ask(question);
    answers.push({ ...answer, reads: (await mongo.readsSoFar()) - read });
  }
  await version.stop();
  return answers;
}
