// Imported lazily by this file: of a CommonJS package that is imported lazily itself a bundle knows no names.
import { mongo } from 'mongoose';

/** Of the driver that mongoose brings, so that there is one. */
export const { MongoClient } = mongo;
