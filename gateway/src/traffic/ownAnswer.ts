import type { SubgraphRequest } from '@spine/kit';
import { lazilyFor } from '@spine/kit/lazily';
import type { DocumentNode, FormattedExecutionResult } from 'graphql';
import { copied, shapeOf } from '../engine/execute/answerShape.ts';

const shapeFor = lazilyFor((document: DocumentNode) => shapeOf(document, () => false));

/** A copy of an answer: as deep as what was asked for, where that is known, as nobody writes or reads below. */
export function ownAnswer(
  { document }: SubgraphRequest,
  answer: FormattedExecutionResult,
): FormattedExecutionResult {
  const { data, ...rest } = answer;
  if (!document || !data) return structuredClone(answer);
  return { ...structuredClone(rest), data: copied(data, shapeFor(document)) };
}
