/** What is done with an operation that is not trusted: answered, answered and logged, refused. */
export type DocumentMode = 'off' | 'log' | 'enforce';

/** An operation that a client was built with. */
export interface TrustedDocument {
  readonly id: string;
  /** As its manifest has it; what is run when the document is asked for. */
  readonly text: string;
  /** The manifest's path. */
  readonly file: string;
}

/** Which documents are trusted, and what becomes of others. */
export interface DocumentPolicy {
  readonly documents: readonly TrustedDocument[];
  /** For everybody whom `clients` does not name. */
  readonly mode: DocumentMode;
  /** Modes of clients by their name. */
  readonly clients: ReadonlyMap<string, DocumentMode>;
  /** Whether `enforce` takes trusted documents by their id alone, and not by their text. */
  readonly requireId: boolean;
  readonly automatic: AutomaticDocuments;
}

/** How documents that clients register by their hash (APQ) are kept. */
export interface AutomaticDocuments {
  /** Bytes of all texts and their hashes together; 0 keeps none. */
  readonly maximum: number;
  readonly seconds: number;
}

/** Trusts nothing, and refuses nothing for it. */
export const anyDocuments: DocumentPolicy = {
  documents: [],
  mode: 'off',
  clients: new Map(),
  requireId: false,
  automatic: { maximum: 10_485_760, seconds: 86_400 },
};
