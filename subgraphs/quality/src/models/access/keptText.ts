/** Characters of what others name (a subject, a scope, an operation) that an entry keeps, so that it stays small. */
const longest = 128;

/** As much of a text as an entry keeps of it, and is found by. */
export function keptText<Text extends string | null>(text: Text): Text {
  return (text?.slice(0, longest) ?? null) as Text;
}
