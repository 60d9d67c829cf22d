import type { AwardRecord } from '../../../subgraphs/grants/src/models/Award.ts';
import type { OutputRecord } from '../../../subgraphs/grants/src/models/Output.ts';
import { awardStatus } from '../../../subgraphs/grants/src/rules/awardStatus.ts';
import type { CentreRecord } from '../../../subgraphs/organizations/src/models/Centre.ts';
import type { OrganizationRecord } from '../../../subgraphs/organizations/src/models/Organization.ts';
import type { PersonRecord } from '../../../subgraphs/organizations/src/models/Person.ts';
import { type Databases, find, findById, groupBy, nameOf } from './databases.ts';
import type { Endpoint } from './Endpoint.ts';

interface Variables {
  readonly group: string;
  readonly year?: number;
  readonly asOf?: string;
  readonly first?: number;
}

export const AwardOutputs: Endpoint<Variables> = async (databases, variables, today) => {
  const { organizations } = databases;
  const awards = await awardsMatching(databases, variables);
  const [outputs, recipients, centres, investigators] = await Promise.all([
    outputsOf(databases, awards),
    findById<OrganizationRecord>(
      organizations,
      'organizations',
      awards.map(({ recipientId }) => recipientId),
      ['name'],
    ),
    findById<CentreRecord>(
      organizations,
      'centres',
      awards.map(({ centreId }) => centreId),
      ['name', 'country'],
    ),
    findById<PersonRecord>(
      organizations,
      'people',
      awards.flatMap(({ investigatorIds }) => investigatorIds),
      ['name'],
    ),
  ]);
  const nodes = awards.map(({ _id, centreId, amountAwarded: amount, ...award }) => ({
    title: award.title,
    awardDate: award.awardDate,
    status: awardStatus(award, variables.asOf ?? today),
    amountAwarded: { minorUnits: amount.minorUnits, currency: amount.currency },
    recipient: nameOf(recipients, award.recipientId),
    investigators: award.investigatorIds.map((id) => nameOf(investigators, id)),
    centre: centreOf(centres, centreId),
    outputs: outputs(_id),
  }));
  return { awards: { nodes } };
};

function awardsMatching({ grants }: Databases, { group, year, first = 20 }: Variables) {
  const within = year && { awardDate: { $gte: `${year}-01-01`, $lte: `${year}-12-31` } };
  return find<AwardRecord>(
    grants,
    'awards',
    { pathologyGroup: group, ...within },
    [
      ...(['title', 'awardDate', 'milestones', 'terminatedOn', 'amountAwarded'] as const),
      ...(['recipientId', 'investigatorIds', 'centreId'] as const),
    ],
    { sort: { awardDate: -1, _id: 1 }, limit: first },
  );
}

async function outputsOf({ grants, organizations }: Databases, awards: readonly AwardRecord[]) {
  const outputs = await find<OutputRecord>(
    grants,
    'outputs',
    { awardId: { $in: awards.map(({ _id }) => _id) } },
    ['awardId', 'title', 'kind', 'publishedOn', 'doi', 'authorIds'],
    { sort: { awardId: 1, publishedOn: 1, _id: 1 } },
  );
  const authors = await findById<PersonRecord>(
    organizations,
    'people',
    outputs.flatMap(({ authorIds }) => authorIds),
    ['name'],
  );
  const byAward = groupBy(outputs, ({ awardId }) => awardId);
  return (awardId: string) =>
    (byAward.get(awardId) ?? []).map(({ title, kind, publishedOn, doi = null, authorIds }) => ({
      title,
      kind,
      publishedOn,
      doi,
      authors: authorIds.map((id) => nameOf(authors, id)),
    }));
}

function centreOf(centres: ReadonlyMap<string, CentreRecord>, id: string | null | undefined) {
  const centre = centres.get(id ?? '');
  return centre ? { name: centre.name, country: centre.country } : null;
}
