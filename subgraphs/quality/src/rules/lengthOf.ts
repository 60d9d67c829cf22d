/** Characters as somebody counts them, without the blank ones around. */
export function lengthOf(text: string): number {
  return [...text.trim()].length;
}
