import { KeyError, readSigningKeys } from '@spine/proof';
import { z } from 'zod';

/** Settings that quality alone has. */
export const settings = {
  /** Kept as the text that it is, for the processes that get it handed on. */
  SIGNING_KEYS: z
    .string('expected a JWK set of Ed25519 keys')
    .superRefine(
      (text, { addIssue }) => void keyProblems(text).map((problem) => addIssue(problem)),
    ),
  /** The address of a user who reads releases alone. */
  RELEASES_MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\/./, 'expected the address of a MongoDB replica set, mongodb://…')
    .optional(),
  SIGNING_ISSUER: z
    .url({ protocol: /^https$/, error: 'expected the https address of who certifies' })
    .regex(/^[^?#]*[^?#/]$/, 'expected an address without query and without a slash at its end'),
};

function keyProblems(text: string): string[] {
  try {
    readSigningKeys(text);
    return [];
  } catch (error) {
    if (error instanceof KeyError) return [error.message];
    throw error;
  }
}
