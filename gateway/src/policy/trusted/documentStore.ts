import { lazilyFor } from '@spine/kit/lazily';
import { stripIgnoredCharacters } from 'graphql';
import { sha256 } from '../../sha256.ts';
import type { TrustedDocument } from './DocumentPolicy.ts';

/** Finds trusted documents. */
export interface DocumentStore {
  /** By the id that its manifest gives, or by the SHA-256 of its text, with or without the prefix `sha256:`. */
  byId(id: string): TrustedDocument | undefined;
  /** By its text; spaces, commas and comments do not matter. */
  byText(text: string): TrustedDocument | undefined;
}

/** Keeps documents in maps, so that an id leads nowhere else, whatever it says; one store for one list of them. */
export const documentStore = lazilyFor((documents: readonly TrustedDocument[]): DocumentStore => {
  const ids = new Map([
    ...documents.map((document) => [sha256(document.text), document] as const),
    ...documents.map((document) => [document.id, document] as const),
  ]);
  const texts = new Map(documents.map((document) => [document.text, document]));
  const plain = new Map(documents.map((document) => [significant(document.text), document]));
  return {
    byId: (id) => ids.get(id) ?? (id.startsWith('sha256:') ? ids.get(id.slice(7)) : undefined),
    byText: (text) => texts.get(text) ?? plain.get(significant(text)),
  };
});

/** What of a text has a meaning; a text that is no GraphQL stays as it is. */
function significant(text: string): string {
  try {
    return stripIgnoredCharacters(text);
  } catch {
    return text;
  }
}
