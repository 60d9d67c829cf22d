import { isDeepStrictEqual } from 'node:util';
import { request } from 'undici';
import type { ShippedOperation } from '../../support/operations.ts';
import type { FreshVariables } from '../freshVariables.ts';
import type { Shot } from '../load/Shot.ts';
import type { Target } from '../targets/Target.ts';

/** Bytes of the answer to an operation's example variables, by target and operation. */
export type AnswerSizes = ReadonlyMap<Target, ReadonlyMap<string, number>>;

/** How many answers to fresh variables are compared, for each operation. */
const freshAnswers = 5;

/**
 * Asks every target what it will be measured by, and compares the answers with the reference's.
 *
 * @throws Error naming the target and the operation where an answer is not the reference's
 */
export async function verifyAnswers(
  reference: Target,
  targets: readonly Target[],
  operations: readonly ShippedOperation[],
  fresh: Readonly<Record<string, FreshVariables>>,
): Promise<AnswerSizes> {
  const sizes = new Map<Target, Map<string, number>>();
  for (const target of targets) {
    const sizesHere = new Map<string, number>();
    for (const operation of operations) {
      const questions = [
        operation.variables,
        ...Array.from({ length: freshAnswers }, (_, index) => fresh[operation.name]?.(index * 7)),
      ];
      for (const variables of questions.reverse()) {
        if (!variables) continue;
        const answer = await ask(target, target.shot(operation, variables));
        const expected = await ask(reference, reference.shot(operation, variables));
        refuseOther(target, operation, variables, answer, expected);
        sizesHere.set(operation.name, Buffer.byteLength(answer));
      }
    }
    sizes.set(target, sizesHere);
  }
  return sizes;
}

async function ask({ url, name }: Target, { path, headers, body }: Shot): Promise<string> {
  const response = await request(`${url}${path}`, { method: 'POST', headers, body });
  const text = await response.body.text();
  if (response.statusCode === 200) return text;
  throw new Error(`${name} answered HTTP ${response.statusCode} to ${path}: ${text}`);
}

function refuseOther(
  { name }: Target,
  operation: ShippedOperation,
  variables: object,
  answer: string,
  expected: string,
): void {
  if (answer === expected) return;
  const { data, errors } = JSON.parse(answer) as { data: unknown; errors?: unknown };
  if (!errors && isDeepStrictEqual(data, JSON.parse(expected).data)) return;
  throw new Error(
    `${name} answers ${operation.name} with ${JSON.stringify(variables)} otherwise than the endpoint:\n${answer}\n${expected}`,
  );
}
