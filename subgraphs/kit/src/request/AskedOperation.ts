/** The operation that somebody asked, for whoever records what it read. */
export interface AskedOperation {
  /** Null for one without a name. */
  readonly name: string | null;
  /** SHA-256 of its document's text, in hex. */
  readonly hash: string;
}
