import type {
  FieldNode,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLResolveInfo,
  ResponsePath,
} from 'graphql';
import type { Run } from './Run.ts';

/** What a field is wherever it stands. */
export interface FieldFacts {
  readonly fieldName: string;
  readonly fieldNodes: readonly FieldNode[];
  readonly returnType: GraphQLOutputType;
  readonly parentType: GraphQLObjectType;
}

/** What graphql-js tells a resolver of its field: read by few, so told when asked. */
export class ResolveInfo implements GraphQLResolveInfo {
  readonly path: ResponsePath;
  readonly #facts: FieldFacts;
  readonly #run: Run;

  constructor(facts: FieldFacts, run: Run, path: ResponsePath) {
    this.#facts = facts;
    this.#run = run;
    this.path = path;
  }

  get fieldName() {
    return this.#facts.fieldName;
  }
  get fieldNodes() {
    return this.#facts.fieldNodes;
  }
  get returnType() {
    return this.#facts.returnType;
  }
  get parentType() {
    return this.#facts.parentType;
  }
  get schema() {
    return this.#run.compiling.schema;
  }
  get fragments() {
    return Object.fromEntries(this.#run.compiling.fragments);
  }
  get rootValue() {
    return undefined;
  }
  get operation() {
    return this.#run.compiling.operation;
  }
  get variableValues() {
    return this.#run.variables;
  }
}
