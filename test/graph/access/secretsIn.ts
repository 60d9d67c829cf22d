import type { Connection } from 'mongoose';
import type { Things } from './cast.ts';

/**
 * What only those may see who have to do with a centre or an application: ids and texts that stand nowhere else, as they
 * stand in an answer.
 */
export async function secretsIn(
  connections: readonly Connection[],
  { centre: centreId, application: applicationId }: Partial<Things>,
): Promise<readonly string[]> {
  const [, , grants, quality] = connections as [never, never, Connection, Connection];
  const rows = (of: Connection, name: string, filter: object) =>
    of.collection(name).find(filter).toArray();
  const all = async (of: Connection, names: readonly string[], filter: object) =>
    (await Promise.all(names.map((name) => rows(of, name, filter)))).flat();
  const ofCentre = ['audits', 'cases', 'decisions', 'breakGlassGrants'];
  const files = centreId ? await all(quality, ofCentre, { centreId }) : [];
  const auditId = { $in: files.map(({ _id }) => String(_id)) };
  const findings = centreId ? await rows(quality, 'findings', { auditId }) : [];
  const applied = applicationId
    ? await rows(grants, 'applications', { _id: applicationId as never })
    : [];
  const reviews = applicationId ? await rows(grants, 'reviews', { applicationId }) : [];
  const awards = await rows(grants, 'awards', {});
  // What was applied for is public once there is an award for it.
  const isPublic = (summary: unknown) => awards.some(({ description }) => description === summary);
  const secrets = [
    ...[...files, ...findings].map(({ _id }) => String(_id)),
    ...files.flatMap(({ number }) => (number === undefined ? [] : [String(number)])),
    ...applied.flatMap(({ summary }) => (isPublic(summary) ? [] : [String(summary)])),
    ...reviews.flatMap(({ critique }) => (critique ? [String(critique)] : [])),
  ];
  return secrets.map((secret) => JSON.stringify(secret));
}
