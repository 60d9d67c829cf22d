/** One request as a generator sends it. */
export interface Shot {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Bytes that the answer must have; null where they differ from one to the next. */
  readonly bytes: number | null;
}

/** Gives the next request, one after the other. */
export type Shots = () => Shot;
