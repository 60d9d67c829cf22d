import type { Form } from './Form.ts';

/** Apache Arrow's stream: the columns with their types, then a batch of rows for each page. */
export const arrow: Form = {
  extension: 'arrow',
  mediaType: 'application/vnd.apache.arrow.stream',
  async *write(about, pages) {
    // It is slow to load, and most never ask for it.
    const { arrowBytes } = await import('./arrowBytes.ts');
    yield* arrowBytes(about, pages);
  },
};
