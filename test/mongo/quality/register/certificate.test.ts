import { describe, expect, test } from 'vitest';
import { type Entry, newYear, Register } from '../../../support/register/Register.ts';

const register = new Register();

describe('a certificate', () => {
  const withdrawn = async () => (await register.entries({ status: 'WITHDRAWN' }))[0] as Entry;

  test('changes its status on the very day', async () => {
    const { certificate } = await withdrawn();
    const data = await register.subgraph.query(
      `query ($number: ID!) {
        certificate(number: $number) {
          before: status(asOf: "2025-05-31") on: status(asOf: "2025-06-01") first: status(asOf: "2020-01-01")
        }
      }`,
      { number: certificate.number },
    );
    expect(data).toEqual({
      certificate: {
        before: expect.stringMatching(/VALID|SUSPENDED/),
        on: 'WITHDRAWN',
        first: 'NOT_YET_VALID',
      },
    });
  });

  test('is found by its number, with the version that it was judged by', async () => {
    const { certificate } = await withdrawn();
    const data = await register.subgraph.query(
      `query ($of: [_Any!]!) {
        _entities(representations: $of) {
          ... on Certificate { number validUntil version { version scheme { code } } provenance { kind } }
        }
      }`,
      { of: [{ __typename: 'Certificate', number: certificate.number }] },
    );
    expect(data).toMatchObject({
      _entities: [
        {
          number: certificate.number,
          validUntil: certificate.validUntil,
          version: { version: '2019', scheme: { code: 'SSCOE' } },
          provenance: { kind: 'SYNTHETIC' },
        },
      ],
    });
  });

  test('that nobody issued is null', async () => {
    const data = await register.subgraph.query(
      '{ certificate(number: "SYN-SSCOE-9999") { number } }',
    );
    expect(data).toEqual({ certificate: null });
  });
});

test('a renewed certificate is judged by the version in force when its renewal was filed', async () => {
  const certificates = register.subgraph.connection.collection('certificates');
  const renewals = await register.subgraph.connection
    .collection('certificateEvents')
    .find({ kind: 'RENEWED' })
    .toArray();
  expect(renewals).toHaveLength(4);
  const renewed = await Promise.all(
    renewals.map(({ certificateNumber }) =>
      certificates.findOne({ _id: certificateNumber as never }),
    ),
  );
  for (const { centreId, validFrom, versionId } of renewed as unknown as Record<string, string>[]) {
    const all = await certificates.find({ centreId }).sort({ validFrom: 1 }).toArray();
    expect(all.map((each) => each.versionId)).toEqual(['sscoe-2019', versionId]);
    expect(all[1]?.validFrom).toBe(validFrom);
  }
});

test('a centre’s certification is the certificate that counts on the day, null before its first', async () => {
  const [entry] = await register.entries({ status: 'VALID' });
  const { certificate } = entry as Entry & { certificate: { centre: { id: string } } };
  const data = await register.subgraph.query(
    `query ($of: [_Any!]!, $granted: Date) {
      _entities(representations: $of) {
        ... on Centre {
          certification { status asOf certificate { number } }
          granted: certification(asOf: $granted) { asOf }
          before: certification(asOf: "2019-01-01") { status }
          certificates { number }
        }
      }
    }`,
    { of: [{ __typename: 'Centre', id: certificate.centre.id }], granted: certificate.grantedOn },
  );
  expect(data).toMatchObject({
    _entities: [
      {
        certification: {
          status: 'VALID',
          asOf: newYear,
          certificate: { number: certificate.number },
        },
        granted: { asOf: certificate.grantedOn },
        before: null,
        certificates: expect.arrayContaining([{ number: certificate.number }]),
      },
    ],
  });
});
