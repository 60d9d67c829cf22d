import { grants } from '@spine/grants';
import type { Viewer } from '@spine/kit';
import { beforeAll } from 'vitest';
import { seededSubgraph } from '../seededSubgraph.ts';
import { viewerWith } from '../subgraph.ts';

/** An application that was decided on, and everyone who has to do with it. */
interface Cast {
  readonly id: string;
  readonly critiques: readonly string[];
  readonly score: number;
  readonly applicant: string;
  readonly reviewers: readonly string[];
  readonly recused: string | undefined;
  readonly officer: string;
  readonly chairperson: string;
}

type Row = Record<string, never> & { _id: string };

interface Told {
  application: { _id: string; applicantId: string };
  call: { officer: { personId: string }; chairperson: { personId: string } };
  reviews: {
    reviewerId: string;
    critique?: string;
    scores?: { points: number }[];
  }[];
}

const fields = `
  title
  status
  overallScore
  critiques
  ownReview { scores { points } }
  reviews { reviewer { id } }
  decision { outcome decidedBy { id } }
  nextMilestone { kind }
`;

interface Seen {
  title: string;
  status: string;
  overallScore: number | null;
  critiques: string[] | null;
  ownReview: { scores: object[] } | null;
  reviews: { reviewer: { id: string } }[] | null;
  decision: { outcome: string; decidedBy: { id: string } | null } | null;
}

/** Someone with one right. */
export const person = (scope: string, personId: string | undefined): Viewer =>
  viewerWith([scope], { person_id: personId ?? 'nobody' });

/** The stories of the seeded applications, from the call to the award. */
export class GrantStory {
  readonly subgraph = seededSubgraph(grants);
  /** The doors to an application: the field, and the reference that another subgraph would follow. */
  readonly doors = {
    'Query.application': async (id: string, viewer: Viewer) => {
      const query = `query ($id: ID!) { application(id: $id) { ${fields} } }`;
      const { data, errors = [] } = await this.subgraph.run(query, { id }, viewer);
      return { seen: data?.application as Seen | null, errors };
    },
    _entities: async (id: string, viewer: Viewer) => {
      const query = `query ($id: ID!) {
      _entities(representations: [{ __typename: "Application", id: $id }]) { ... on Application { ${fields} } }
    }`;
      const { data, errors = [] } = await this.subgraph.run(query, { id }, viewer);
      const [seen = null] = (data?._entities ?? []) as (Seen | null)[];
      return { seen, errors };
    },
  };
  #cast: Cast | null = null;

  /** Opens a seeded subgraph for the tests of a file. */
  constructor() {
    beforeAll(async () => {
      this.#cast = await this.castOf({ ground: 'SCORE_TOO_LOW', passedToChairperson: false });
    });
  }

  /** A declined application. */
  get cast(): Cast {
    if (!this.#cast) throw new Error('The story is read before the first test.');
    return this.#cast;
  }

  /** Records of a kind, in order of id. */
  async find(collection: string, filter: object): Promise<Row[]> {
    const cursor = this.subgraph.connection.collection(collection).find(filter).sort({ _id: 1 });
    return (await cursor.toArray()) as unknown as Row[];
  }

  /** An application that was decided on in some way. */
  async castOf(decided: object): Promise<Cast> {
    const decisions = await this.find('decisions', decided);
    const stories = await Promise.all(
      decisions.map(async ({ applicationId }) => {
        const [application] = await this.find('applications', { _id: applicationId });
        const [call] = await this.find('fundingCalls', { _id: application?.callId });
        const reviews = await this.find('reviews', { applicationId });
        return { application, call, reviews } as unknown as Told;
      }),
    );
    // One whose reviewers include somebody who had a conflict of interest, where there is one.
    const story = stories.find(({ reviews }) => reviews.length > 3) ?? stories[0];
    if (!story) throw new Error('No such application.');
    const scored = story.reviews.filter(({ scores }) => scores);
    const points = scored.flatMap(({ scores = [] }) => scores.map((each) => each.points));
    return {
      id: story.application._id,
      critiques: scored.map(({ critique = '' }) => critique).sort(),
      score: points.reduce((sum, each) => sum + each, 0) / 21,
      applicant: story.application.applicantId,
      reviewers: scored.map(({ reviewerId }) => reviewerId),
      recused: story.reviews.find(({ scores }) => !scores)?.reviewerId,
      officer: story.call.officer.personId,
      chairperson: story.call.chairperson.personId,
    };
  }
}
