import type { Connection } from 'mongoose';
import type { Step } from './Asked.ts';
import type { GraphField } from './graphFields.ts';
import type { People } from './peopleOf.ts';

/** Arguments by name, for whichever field cannot do without. */
const plain: Readonly<Record<string, string>> = {
  year: '2024',
  input: '$input',
  curriculum: '"ao-spine-trauma-curriculum"',
  first: '3',
  indicator: 'IMPROVED',
  name: '"none"',
};

/** The first ids of a collection, whichever database it is in. */
type IdsOf = (collection: string) => Promise<readonly string[]>;

/** Fields that lead somewhere, or further, with these arguments. */
async function chosen(things: People['things'], idsOf: IdsOf) {
  const id = (...ids: readonly string[]) => ids.map((each) => `(id: "${each}")`);
  const number = (...numbers: readonly string[]) => numbers.map((each) => `(number: "${each}")`);
  return {
    'Query.organization': id('ao-spine', 'eurospine', 'ao-foundation', things.hospital),
    'Query.centre': id(things.centre),
    'Query.person': id(things.auditor, things.applicant, ...(await idsOf('people')).slice(0, 3)),
    'Query.course': id('ao-spine-trauma-advanced', ...(await idsOf('courses'))),
    'Query.courseEvent': id(...(await idsOf('courseEvents'))),
    'Query.program': id(...(await idsOf('programs'))),
    'Query.curriculum': id('ao-spine-trauma-curriculum'),
    'Query.regionalActivity': ['(year: 2021)'],
    'Query.credential': number(...(await idsOf('credentials'))),
    'Query.audit': id(things.audit),
    'Query.application': id(things.application),
    'Query.award': id(things.award),
    'Query.fundingCall': id(things.call),
    'Query.certificate': number(things.certificate),
    'Query.scheme': ['(code: "SSCOE")'],
    'Query.release': id(...(await idsOf('releases'))),
    'Query.accessLedger': [`(centre: "${things.centre}", first: 3)`],
    'Query.breakGlassGrants': [`(centre: "${things.centre}", first: 3)`],
    'Organization.regionalActivity': ['(year: 2021)'],
    'AuditTrail.consistencyProof': ['(from: 1)'],
    'AuditTrail.inclusionProof': [`(event: "${'0'.repeat(64)}")`],
    'Centre.cases': ['(first: 20)'],
    'RegistrySummaries.cube': ['(code: "LENGTH_OF_STAY")', '(code: "ELIGIBLE_12")'],
  } satisfies Record<string, readonly string[]> as Readonly<Record<string, readonly string[]>>;
}

/** How each field is asked for: most in one way, some in several. */
export async function stepsFor(things: People['things'], connections: readonly Connection[]) {
  const idsOf: IdsOf = async (collection) => {
    const found = connections.map((connection) =>
      connection.collection(collection).find().sort({ _id: 1 }).limit(8).toArray(),
    );
    return (await Promise.all(found)).flat().map(({ _id }) => String(_id));
  };
  const known = await chosen(things, idsOf);
  return (field: GraphField): readonly [Step, ...Step[]] => {
    const [first = '', ...others] = known[field.coordinate] ?? [argsOf(field)];
    const named = others.map((args, index) => ({ field, args, key: `${field.name}${index + 2}` }));
    return [{ field, args: first, key: field.name }, ...named];
  };
}

function argsOf({ coordinate, args }: GraphField): string {
  const given = args.map((name) => {
    const value = plain[name];
    if (!value) throw new Error(`${coordinate} needs its ${name}.`);
    return `${name}: ${value}`;
  });
  return given.length > 0 ? `(${given.join(', ')})` : '';
}
