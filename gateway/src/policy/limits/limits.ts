/** The largest request that is looked at; everything larger is refused before anything plans on it. */
export interface Limits {
  /** Bytes of a request's body, as it came and inflated. */
  readonly bodyBytes: number;
  /** Lexical tokens of a document. */
  readonly tokens: number;
  /** Characters of a name. An alias is told wherever its field is, so that a long one makes thousands of bytes of each. */
  readonly nameLength: number;
  /** Nested fields. */
  readonly depth: number;
  /** Nested fields under `__schema` and `__type`, where editors ask deeper than any data goes. */
  readonly introspectionDepth: number;
  /** Fields and fragments, each counted wherever a fragment's spread repeats it. */
  readonly selections: number;
  /** Renamed fields, counted as selections are. */
  readonly aliases: number;
  /** Fields of the operation itself, those of its fragments included. */
  readonly rootFields: number;
  /** Applied directives, counted as selections are. */
  readonly directives: number;
  /** Lists and objects within each other in the variables. */
  readonly variableDepth: number;
}

/** What no operation of a client in good faith was seen to need more of. */
export const defaultLimits: Limits = {
  bodyBytes: 102_400,
  tokens: 1_000,
  nameLength: 128,
  depth: 10,
  // graphql-js's own introspection query nests 15.
  introspectionDepth: 15,
  selections: 1_000,
  aliases: 30,
  rootFields: 20,
  directives: 50,
  variableDepth: 20,
};

/** The setting that a limit comes from: `rootFields` from `LIMIT_ROOT_FIELDS`. */
export function limitSetting(limit: keyof Limits): string {
  return `LIMIT_${limit.replace(/[A-Z]/g, '_$&').toUpperCase()}`;
}

/** The limits in the words of a refusal. */
export const limitNames: Readonly<Record<keyof Limits, string>> = {
  bodyBytes: 'body bytes',
  tokens: 'tokens',
  nameLength: 'name characters',
  depth: 'depth',
  introspectionDepth: 'introspection depth',
  selections: 'expanded selections',
  aliases: 'aliases',
  rootFields: 'root fields',
  directives: 'directives',
  variableDepth: 'variable depth',
};
