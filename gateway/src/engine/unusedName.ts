/**
 * A name that a document does not use, nor any that begins with it: what is asked beside a client's fields must not be
 * taken for one of them.
 *
 * @param text the document's
 * @param base what the name begins with
 */
export function unusedName(text: string, base: string): string {
  let name = base;
  while (text.includes(name)) name += '_';
  return name;
}
