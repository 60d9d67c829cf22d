import { fileURLToPath } from 'node:url';

/** The root of the checkout, whether this runs from `src` or `dist`. */
export const checkout = fileURLToPath(new URL('../../', import.meta.url));

/** Whether the TypeScript sources run themselves, as opposed to their build. */
export const fromSource = import.meta.url.endsWith('.ts');
