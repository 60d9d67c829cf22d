import {
  credentialSigner,
  openStatusLists,
  readSigningKeys,
  type StatusPurpose,
  statusListCredential,
  statusPurposes,
  verifyCredential,
  verifyingKeys,
} from '@spine/proof';
import { certificateCredential } from '../../../subgraphs/quality/src/rules/credential/certificateCredential.ts';
import { signingIssuer as issuer, signingSettings } from '../../support/signing.ts';
import { spreadOf } from '../load/statistics.ts';
import { figure, spread } from '../report/markdown.ts';
import { benchNow, type Piece } from './Piece.ts';

/** CPU seconds for so many certificates. */
const wanted = 5;
const certificates = 10_000;

/** Certificates verified offline, signatures, dates and status lists, one after the other: CPU time of all threads. */
export const verification: Piece = async ({ rounds, quick, progress }) => {
  const count = quick ? certificates / 10 : certificates;
  const keys = readSigningKeys(signingSettings.SIGNING_KEYS);
  const sign = credentialSigner(keys.signing);
  const trusted = { issuer, keys: await verifyingKeys(keys.verifying) };
  const lists = await openStatusLists(
    await Promise.all(statusPurposes.map((purpose) => sign(listOf(purpose)))),
    trusted,
  );
  progress({ label: 'Signing certificates', done: 0, total: 0 });
  const texts: string[] = [];
  for (let i = 0; i < count; i += 1) texts.push(await sign(credentialAt(i)));
  const seconds: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    progress({ label: 'Verifying certificates', done: round, total: rounds });
    const before = process.cpuUsage();
    for (const text of texts) {
      const { standing } = await verifyCredential(text, trusted, lists, benchNow());
      if (standing !== 'VALID') throw new Error(`A certificate was found to be ${standing}.`);
    }
    const { user, system } = process.cpuUsage(before);
    // The first round warms up.
    if (round > 0) seconds.push(((user + system) / 1e6) * (certificates / count));
  }
  const measured = spreadOf(seconds);
  return [
    {
      what: `CPU seconds to verify ${figure(certificates)} certificates offline`,
      measured: spread(measured),
      wanted: `≤${wanted}`,
      isKept: measured.median <= wanted,
    },
  ];
};

const addressOf = (purpose: StatusPurpose) => `${issuer}/status-lists/1-${purpose}`;

function listOf(purpose: StatusPurpose) {
  const id = addressOf(purpose);
  return statusListCredential({ id, issuer, purpose, issuedAt: benchNow(), indexes: [131_071] });
}

function credentialAt(index: number) {
  return certificateCredential({
    issuer,
    number: `SSCOE-2026-${String(index).padStart(5, '0')}`,
    grantedOn: '2025-12-12',
    scheme: 'SSCOE',
    version: '2024',
    centreId: `centre-${index}`,
    centre: {
      ...{ name: `Spine Centre ${index}`, unit: 'Department of Spine Surgery' },
      ...{ city: 'Zürich', country: 'CH' },
    },
    claims: {
      ...{ validFrom: '2026-01-01', validUntil: '2028-12-31' },
      scope: ['DEGENERATIVE', 'DEFORMITY', 'TRAUMA'],
    },
    status: statusPurposes.map((statusPurpose) => ({
      type: 'BitstringStatusListEntry',
      statusPurpose,
      statusListIndex: String(index),
      statusListCredential: addressOf(statusPurpose),
    })),
    logged: { log: 'certifier.example/log', leafHash: index.toString(16).padStart(64, '0') },
  });
}
