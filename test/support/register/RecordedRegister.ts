import { quality } from '@spine/quality';
import { randomStream } from '@spine/synthetic';
import { beforeAll } from 'vitest';
import {
  certificateOf,
  entriesOf,
} from '../../../subgraphs/quality/src/models/register/RegisterEntry.ts';
import { seededSubgraph } from '../seededSubgraph.ts';
import { momentsOf } from './momentsOf.ts';
import { randomHistory } from './randomHistory.ts';
import { replay } from './replay.ts';

/** An entry as the register lists it. */
export interface Listed {
  status: string;
  scope: string[];
  kilometres: number | null;
  certificate: { number: string; status: string };
}
/** A page of the register. */
export interface Answer {
  certificationRegister: {
    nodes: Listed[];
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

/** A page of the register by any of its filters. */
export const query = `query (
    $asOf: Date, $knownAt: DateTime, $status: CertificationStatus, $pathologyGroup: PathologyGroup,
    $country: String, $near: NearInput, $first: Int! = 100, $after: String
  ) {
    certificationRegister(
      asOf: $asOf, knownAt: $knownAt, status: $status, pathologyGroup: $pathologyGroup,
      country: $country, near: $near, first: $first, after: $after
    ) {
      nodes { status scope kilometres certificate { number status } }
      totalCount pageInfo { hasNextPage endCursor }
    }
  }`;

/** The register in MongoDB, of histories at random, and what a replay of them says. */
export class RecordedRegister {
  readonly now = new Date('2036-01-01T00:00:00.000Z');
  readonly histories = Array.from({ length: 90 }, (_, index) => randomHistory(11, index));
  readonly random = randomStream(11, 'moments of the register');
  readonly moments = Array.from({ length: 12 }, () =>
    momentsOf(this.random, this.random.pick(this.histories)),
  );
  readonly subgraph = seededSubgraph(quality, { clock: () => this.now });

  /** Opens a subgraph for the tests of a file, and records the histories. */
  constructor() {
    beforeAll(() => this.#record());
  }

  async ask(variables: object): Promise<Answer['certificationRegister']> {
    return (await this.subgraph.query<Answer>(query, variables)).certificationRegister;
  }

  /** What the register should list, in its order. */
  expected(day: string, instant: Date) {
    return this.histories
      .flatMap((history) => {
        const replayed = replay(history, day, instant);
        return replayed ? [{ ...history.issued, ...replayed }] : [];
      })
      .toSorted((a, b) => (`${a.grantedOn}${a._id}` < `${b.grantedOn}${b._id}` ? -1 : 1));
  }

  async #record(): Promise<void> {
    const entries = this.histories.flatMap(({ issued, events }) => entriesOf(issued, 36, events));
    const latest = entries.filter(({ knownUntil }) => knownUntil === null).map(certificateOf);
    for (const [name, records] of [
      ['registerEntries', entries],
      ['certificates', latest],
      ['certificateEvents', this.histories.flatMap(({ events }) => events)],
    ] as const) {
      const collection = this.subgraph.connection.collection(name);
      await collection.deleteMany({});
      await collection.insertMany(records as never[]);
    }
  }
}
