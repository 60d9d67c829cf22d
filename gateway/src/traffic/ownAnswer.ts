import type { SubgraphRequest } from '@spine/kit';
import type { DocumentNode, FormattedExecutionResult } from 'graphql';
import { copied, type Shape, shapeOf } from '../engine/execute/answerShape.ts';

const shapes = new WeakMap<DocumentNode, Shape>();

/** A copy of an answer: as deep as what was asked for, where that is known, as nobody writes or reads below. */
export function ownAnswer(
  { document }: SubgraphRequest,
  answer: FormattedExecutionResult,
): FormattedExecutionResult {
  const { data, ...rest } = answer;
  if (!document || !data) return structuredClone(answer);
  const shape = shapes.get(document) ?? shapeOf(document, () => false);
  shapes.set(document, shape);
  return { ...structuredClone(rest), data: copied(data, shape) };
}
