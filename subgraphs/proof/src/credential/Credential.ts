import { z } from 'zod';
import { NoCredentialError } from './jwt.ts';

/** What a status list tells of a credential. */
export const statusPurposes = ['revocation', 'suspension'] as const;

export type StatusPurpose = (typeof statusPurposes)[number];

/** Terms beyond those of the standard have W3C's vocabulary for terms that an issuer defines in words. */
export const contexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://www.w3.org/ns/credentials/undefined-terms/v2',
] as const;

const instant = z.iso.datetime();

const common = {
  '@context': z.tuple([z.literal(contexts[0])], z.string()),
  id: z.string(),
  type: z.array(z.string()),
  issuer: z.string(),
  validFrom: instant,
  validUntil: instant,
};

const statusEntry = z.object({
  type: z.literal('BitstringStatusListEntry'),
  statusPurpose: z.enum(statusPurposes),
  statusListIndex: z.string().regex(/^(0|[1-9]\d{0,8})$/),
  statusListCredential: z.string(),
});

/** A credential as its verifier reads it (Verifiable Credentials Data Model 2.0); what it is about is the reader's business. */
export const credentialSchema = z.looseObject({
  ...common,
  credentialSubject: z.looseObject({}),
  credentialStatus: z.array(statusEntry).min(1),
  evidence: z.array(z.looseObject({ type: z.array(z.string()) })).optional(),
});

/** A credential whose subject is a status list (Bitstring Status List 1.0). */
export const statusListSchema = z.looseObject({
  ...common,
  type: z
    .array(z.string())
    .refine((types) => types.includes('BitstringStatusListCredential'), 'expected a status list'),
  credentialSubject: z.object({
    id: z.string(),
    type: z.literal('BitstringStatusList'),
    statusPurpose: z.enum(statusPurposes),
    encodedList: z.string(),
    ttl: z.number(),
  }),
});

export type Credential = z.output<typeof credentialSchema>;
export type StatusEntry = z.output<typeof statusEntry>;
export type StatusListCredential = z.output<typeof statusListSchema>;

/** @throws NoCredentialError for what is signed, but of another form */
export function readAs<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const { data, error } = schema.safeParse(value);
  if (!error) return data as z.output<S>;
  const [issue] = error.issues;
  throw new NoCredentialError(
    `It is signed, but none that can be read here (${issue?.path.join('.')}: ${issue?.message}).`,
  );
}
