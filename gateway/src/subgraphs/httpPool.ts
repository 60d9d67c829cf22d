// Imported lazily by this file: of a CommonJS package that is imported lazily itself a bundle knows no names.
export { Pool } from 'undici';
