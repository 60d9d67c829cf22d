export { canonicalText } from './canonicalText.ts';
export {
  type Credential,
  contexts,
  type StatusEntry,
  type StatusPurpose,
  statusPurposes,
} from './credential/Credential.ts';
export {
  CredentialError,
  credentialSigner,
  NoCredentialError,
  type SignCredential,
  type VerifyingKeys,
  verifyingKeys,
} from './credential/jwt.ts';
export {
  type PublishedList,
  statusListCredential,
  statusListLength,
} from './credential/statusList.ts';
export {
  type CredentialVerdict,
  openStatusLists,
  type Standing,
  type StatusLists,
  type TrustedIssuer,
  verifyCredential,
} from './credential/verifyCredential.ts';
export {
  type IssuerKey,
  KeyError,
  makeSigningKey,
  publicPart,
  readSigningKeys,
  readVerifyingKeys,
  type SigningKeys,
} from './keys/signingKeys.ts';
export { entryText, type LogEntry } from './log/entry.ts';
export { entryLine, hashLine, logHeader, readHeader } from './log/logFile.ts';
export { isSealed, sealEntry } from './log/seal.ts';
export { type LogVerdict, verifyLog } from './log/verifyLog.ts';
export { type Checkpoint, readCheckpoint, signCheckpoint } from './note/checkpoint.ts';
export {
  type NoteSigner,
  type NoteVerifier,
  noteSigner,
  noteVerifier,
  readVerifierKey,
  verifierKey,
} from './note/keys.ts';
export { NoteError } from './note/note.ts';
export { emptyRoot, leafHash } from './tree/hashes.ts';
export { consistencyPath, inclusionPath, type Range } from './tree/ranges.ts';
export {
  edgeTiles,
  growTiles,
  leavesOfTile,
  rangeHash,
  type Tiles,
  tileBytes,
  tilesOf,
} from './tree/tiles.ts';
export { type Consistency, type Inclusion, isConsistent, isIncluded } from './tree/verify.ts';
