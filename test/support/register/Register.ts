import { quality } from '@spine/quality';
import { expect } from 'vitest';
import { seededSubgraph } from '../seededSubgraph.ts';

/** What a certificate can be, and what it can be for. */
export const statuses = ['NOT_YET_VALID', 'VALID', 'SUSPENDED', 'EXPIRED', 'WITHDRAWN'];
export const groups = ['DEGENERATIVE', 'DEFORMITY', 'TRAUMA', 'TUMOUR', 'INFECTION_INFLAMMATION'];

/** The day on which the register is read, where a test does not say. */
export const newYear = '2026-01-01';

/** What the register says of a certificate on a day. */
export interface Entry {
  readonly asOf: string;
  readonly status: string;
  readonly since: string;
  readonly scope: string[];
  readonly certificate: {
    number: string;
    grantedOn: string;
    validFrom: string;
    validUntil: string;
  };
}

/** The numbers of the certificates of entries. */
export const numbersOf = (entries: readonly Entry[]) =>
  entries.map(({ certificate }) => certificate.number);

/** The register of the seeded certificates. */
export class Register {
  readonly subgraph = seededSubgraph(quality, {
    clock: () => new Date(`${newYear}T08:00:00.000Z`),
  });

  /** All entries that a filter finds, in their order. */
  async entries(filter: object): Promise<Entry[]> {
    const { certificationRegister } = await this.subgraph.query<{
      certificationRegister: { nodes: Entry[]; totalCount: number };
    }>(
      `query ($asOf: Date, $country: String, $pathologyGroup: PathologyGroup, $status: CertificationStatus) {
      certificationRegister(
        asOf: $asOf, country: $country, pathologyGroup: $pathologyGroup, status: $status, first: 100
      ) {
        totalCount
        nodes { asOf status since scope certificate { number grantedOn validFrom validUntil centre { id } } }
      }
    }`,
      filter,
    );
    expect(certificationRegister.totalCount).toBe(certificationRegister.nodes.length);
    return certificationRegister.nodes;
  }
}
