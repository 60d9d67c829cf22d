import type { Random } from '@spine/synthetic';
import { type DirectiveNode, type GraphQLCompositeType, Kind, type SelectionNode } from 'graphql';
import type { RandomArguments } from './randomArguments.ts';
import type { ResponseShape } from './responseShape.ts';

/** Where in an operation a selection set is. */
export interface Position {
  /** Levels of fields that may still be opened, this one's included. */
  readonly levels: number;
  readonly lists: number;
}

/** What a selection brings into its selection set. */
export interface Drawn {
  readonly node: SelectionNode;
  readonly shape: ResponseShape;
}

/** What is selected of an object, and what it brings along. */
export interface DrawnSet {
  readonly selections: SelectionNode[];
  readonly shape: ResponseShape;
}

/** An operation that is being drawn, as those see it who draw parts of it. */
export interface Drawing {
  readonly random: Random;
  readonly arguments: RandomArguments;
  /** Fields that may still be written. */
  fieldsLeft: number;
  selectionSet(type: GraphQLCompositeType, at: Position): DrawnSet;
  /** `@skip` or `@include`, now and then. */
  directives(): DirectiveNode[];
}

/** A name as a node. */
export function named(value: string) {
  return { kind: Kind.NAME, value } as const;
}
