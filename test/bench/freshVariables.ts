import { addDays } from '@spine/kit/days';
import type { Databases } from './endpoints/databases.ts';
import { find } from './endpoints/databases.ts';

/** Gives an operation's variables, other ones for every number. */
export type FreshVariables = (index: number) => Readonly<Record<string, unknown>>;

const groups = ['DEGENERATIVE', 'DEFORMITY', 'TRAUMA', 'TUMOUR', 'INFECTION_INFLAMMATION'];
const firstDay = '2024-01-01';
const days = 1_460;
/** With the days and groups enough for some minutes of overload. */
const pageSizes = 12;
/** Days of which a centre's file, or a credential, is asked, up to the last there is: most are after all that happened. */
const allDays = 64_000;
/** Shares no divisor with the numbers of days, so that its multiples go through all, in no order. */
const stride = 4_511;

/**
 * Variables that hardly repeat within a run where an operation takes a day, which goes with every value of the
 * data; the others go round all that the data have. Days come in no order: how much there is to answer grows and
 * shrinks with them, and any few seconds are to have some of all.
 */
export async function freshVariables({
  organizations,
  education,
}: Databases): Promise<Readonly<Record<string, FreshVariables>>> {
  const [centres, societies, credentials, courses] = await Promise.all([
    find<{ _id: string; country: string }>(organizations, 'centres', {}, ['country']),
    find<{ _id: string; acronym: string }>(
      organizations,
      'organizations',
      { acronym: { $type: 'string' } },
      ['acronym'],
    ),
    find<{ _id: string }>(education, 'credentials', {}, ['_id']),
    find<{ _id: string }>(education, 'courses', {}, ['_id']),
  ]);
  const countries = [...new Set(centres.map(({ country }) => country))];
  const acronyms = societies.map(({ acronym }) => acronym);
  return {
    AwardOutputs: ofGroups('group', 'asOf'),
    CentreFile: (index) => ({
      centre: 'centre-024',
      asOf: addDays(firstDay, scattered(index, allDays)),
    }),
    CentresOfCountry: (index) => ({
      country: nth(countries, index),
      ...dayAndSize(Math.floor(index / countries.length)),
    }),
    CredentialCheck: (index) => ({
      number: nth(credentials, index)._id,
      asOf: addDays(firstDay, scattered(Math.floor(index / credentials.length), allDays)),
    }),
    OrganizationProfile: (index) => ({ acronym: nth(acronyms, index) }),
    PathologyGroupEverywhere: ofGroups('group', 'asOf'),
    RegionalActivity: () => ({ year: 2021 }),
    RegistryTerms: (index) => ({ acronym: nth(acronyms, index) }),
    UpcomingCourses: ofGroups('topic', 'from'),
    WayToCourse: (index) => ({
      course: nth(courses, index)._id,
      year: 2020 + (Math.floor(index / courses.length) % 10),
    }),
  };
}

function ofGroups(group: string, day: string): FreshVariables {
  return (index) => {
    const { asOf, first } = dayAndSize(Math.floor(index / groups.length));
    return { [group]: nth(groups, index), [day]: asOf, first };
  };
}

function dayAndSize(index: number) {
  const at = scattered(index, days * pageSizes);
  return { asOf: addDays(firstDay, at % days), first: 20 + Math.floor(at / days) };
}

/** Each number below a limit once in as many. */
function scattered(index: number, limit: number): number {
  return (index * stride) % limit;
}

function nth<T>(values: readonly T[], index: number): T {
  return values[index % values.length] as T;
}
