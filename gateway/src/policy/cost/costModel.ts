import { directiveArguments, type SchemaPart, schemaParts } from '../../supergraph/schemaParts.ts';
import { supergraphDocument } from '../../supergraph/supergraph.ts';
import { type CostDirectives, costDirectives } from './costDirectives.ts';

/** `@listSize` of a field. */
export interface ListSize {
  readonly assumedSize?: number;
  readonly slicingArguments?: readonly string[];
  readonly sizedFields?: readonly string[];
  /** True unless the schema says otherwise. */
  readonly requireOneSlicingArgument?: boolean;
}

/** The weights and sizes that a supergraph states, by coordinate: `Type`, `Type.field`, `Type.field(argument)`. */
export interface CostModel {
  readonly weights: ReadonlyMap<string, number>;
  readonly listSizes: ReadonlyMap<string, ListSize>;
}

/** Reads `@cost` and `@listSize`, under whatever names the supergraph imports them. */
export function readCostModel(supergraphSdl: string): CostModel {
  const document = supergraphDocument(supergraphSdl);
  const names = costDirectives(document);
  const parts = schemaParts(document);
  return {
    weights: new Map(parts.flatMap((part) => weightOf(part, names))),
    listSizes: new Map(parts.flatMap((part) => listSizeOf(part, names))),
  };
}

function weightOf(
  [coordinate, directives]: SchemaPart,
  { cost }: CostDirectives,
): [string, number][] {
  const weight = Number(directiveArguments(directives, cost)?.weight);
  return Number.isFinite(weight) ? [[coordinate, weight]] : [];
}

function listSizeOf(
  [coordinate, directives]: SchemaPart,
  { listSize }: CostDirectives,
): [string, ListSize][] {
  const given = directiveArguments(directives, listSize);
  return given ? [[coordinate, given]] : [];
}
