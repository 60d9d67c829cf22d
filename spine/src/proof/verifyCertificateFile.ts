import { StartupError } from '@spine/kit/startup';
import {
  CredentialError,
  type CredentialVerdict,
  NoCredentialError,
  openStatusLists,
  type Standing,
  type StatusLists,
  type TrustedIssuer,
  verifyCredential,
  verifyingKeys,
} from '@spine/proof';
import { readIssuerKeys } from './issuerKeys.ts';
import { loggedIn } from './loggedIn.ts';
import { readText } from './readText.ts';

/** The files that a certificate is verified by. */
export interface CertificateFiles {
  readonly keys: string;
  /** Status lists, one a line. */
  readonly status: readonly string[];
  /** The log, exported with what its entries say or by hashes. */
  readonly log?: string | undefined;
  /** A checkpoint of the log that was kept elsewhere. */
  readonly checkpoint?: string | undefined;
  /** The instant to verify as of; now by default. */
  readonly at?: Date | undefined;
}

/** A sentence, and the exit code: 0 for valid, 2 for forged, 3 for genuine but not to be relied on. */
export interface Verdict {
  readonly exitCode: 0 | 2 | 3;
  readonly sentence: string;
}

/** What each standing means, and what to do. */
const sentences: Readonly<Record<Exclude<Standing, 'VALID' | 'UNKNOWN'>, string>> = {
  REVOKED:
    'revoked: the certificate was withdrawn, or covers something else by now. Ask the centre for its present one',
  EXPIRED: 'expired. Ask the centre whether it was renewed',
  SUSPENDED: 'suspended for the time being. Ask again later, with a new status list',
  NOT_YET_VALID: 'not valid yet. It begins on its first day',
};

/**
 * Verifies a certificate's credential from files alone.
 *
 * @throws StartupError when a file cannot be read or is not what it should be
 */
export async function verifyCertificateFile(
  file: string,
  { keys, status, log, checkpoint, at = new Date() }: CertificateFiles,
): Promise<Verdict> {
  const issued = await readIssuerKeys(keys);
  const trusted = { issuer: issued.issuer, keys: await verifyingKeys(issued.keys) };
  const text = withoutLastLine(await readText(file));
  const lists = await listsOf(status, trusted);
  try {
    const verdict = await verifyCredential(text, trusted, lists, at);
    const files = { keys, checkpoint };
    const logged = log ? await loggedIn(log, verdict.credential, files) : { sentence: '' };
    return 'fault' in logged
      ? { exitCode: 2, sentence: logged.fault }
      : told(verdict, at, logged.sentence);
  } catch (error) {
    return { exitCode: 2, sentence: forged(error, file, issued.issuer) };
  }
}

/** @throws StartupError for what is no certificate at all, and what else is none of the certificate's faults */
function forged(error: unknown, file: string, issuer: string): string {
  if (error instanceof NoCredentialError)
    throw new StartupError(
      `${file} is no certificate’s credential (${reasonOf(error)}); get it from \`pnpm spine export certificate NUMBER FILE\` of who certifies, or from its address.`,
    );
  if (!(error instanceof CredentialError)) throw error;
  return `${file} is not what ${issuer} signed. ${error.message} Ask who certifies for the certificate’s credential, or for the status lists.`;
}

function told(
  { standing, credential, missing }: CredentialVerdict,
  at: Date,
  logged: string,
): Verdict {
  const { certification, name } = credential.credentialSubject as unknown as Subject;
  const { number, scope, scheme } = certification;
  const what = `${scheme} certificate ${number} of ${name} for ${scope.join(', ')}`;
  const days = `${credential.validFrom.slice(0, 10)} to ${credential.validUntil.slice(0, 10)}`;
  const when = `at ${at.toISOString()}`;
  if (standing === 'VALID')
    return { exitCode: 0, sentence: `Valid ${when}: ${what}, ${days}.${logged}` };
  if (standing === 'UNKNOWN')
    return {
      exitCode: 3,
      sentence: `Genuine, but nobody can tell whether it is valid ${when}, as ${missing}: ${what}. Fetch the status lists anew.`,
    };
  return {
    exitCode: 3,
    sentence: `Genuine, but ${sentences[standing]}: ${what}, ${days}, ${when}.`,
  };
}

interface Subject {
  readonly name: string;
  readonly certification: {
    readonly number: string;
    readonly scheme: string;
    readonly scope: readonly string[];
  };
}

async function listsOf(files: readonly string[], trusted: TrustedIssuer): Promise<StatusLists> {
  const opened = await Promise.all(files.map((file) => listsIn(file, trusted)));
  return new Map(opened.flatMap((lists) => [...lists]));
}

/** What is wrong with a list says nothing of the certificate. */
async function listsIn(file: string, trusted: TrustedIssuer): Promise<StatusLists> {
  const lines = (await readText(file)).split('\n').filter((line) => line !== '');
  if (lines.length === 0) throw noLists(`${file} has no status list`);
  return openStatusLists(lines, trusted).catch((error: unknown) => {
    if (!(error instanceof CredentialError)) throw error;
    throw noLists(`${file} has what is no status list of ${trusted.issuer} (${reasonOf(error)})`);
  });
}

/** Its sentence, to stand within another one. */
function reasonOf({ message }: Error): string {
  return message.replace(/\.$/, '');
}

function noLists(what: string): StartupError {
  return new StartupError(
    `${what}; get it from \`pnpm spine export status-lists FILE\` of who certifies, or from the addresses in the certificate.`,
  );
}

/** Editors end a file with a newline. */
function withoutLastLine(text: string): string {
  return text.endsWith('\n') ? text.slice(0, -1) : text;
}
