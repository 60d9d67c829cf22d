import {
  dayOf,
  type Provenance,
  refuse,
  refuseAny,
  type WriteContext,
  type WriteInput,
  type WriteResult,
  write,
} from '@spine/kit';
import { criterionGroups } from '../rules/criterionGroup.ts';
import { type PublishedVersion, versionErrors } from '../rules/lifecycle/versionErrors.ts';
import { CertificationSchemeModel } from './CertificationScheme.ts';
import { connection } from './connection.ts';
import {
  type CriterionRecord,
  SchemeVersionModel,
  type SchemeVersionRecord,
} from './SchemeVersion.ts';

type PublishedCriterion = PublishedVersion['criteria'][number] &
  Pick<CriterionRecord, 'group' | 'name' | 'mandatory'>;

export interface PublishSchemeVersionInput extends WriteInput, PublishedVersion {
  readonly schemeCode: string;
  readonly criteria: readonly PublishedCriterion[];
}

/** Publishes a version of a scheme. Versions are only ever added: what refers to one never reads another. */
export function publishSchemeVersion(
  given: PublishSchemeVersionInput,
  context: WriteContext,
): Promise<WriteResult<SchemeVersionRecord>> {
  const { schemeCode } = given;
  const input = { ...given, version: given.version.trim() };
  return write(connection, 'publishSchemeVersion', given, context, async ({ session, now }) => {
    const scheme = await CertificationSchemeModel.findById(schemeCode)
      .session(session)
      .lean()
      .exec();
    if (!scheme) return refuse('schemeCode', 'SCHEME_UNKNOWN', `There is no scheme ${schemeCode}.`);
    const versions = await SchemeVersionModel.find({ schemeCode }).session(session).lean().exec();
    refuseAny(versionErrors(input, { awardedFor: scheme.awardedFor, versions }, dayOf(now)));
    const published = recordOf(input);
    await SchemeVersionModel.create([published], { session });
    return published;
  });
}

function recordOf(input: PublishSchemeVersionInput): SchemeVersionRecord {
  const { schemeCode, version, inForceFrom, criteria, minimumVolumes } = input;
  const { validityMonths, surveillanceMonths, source } = input;
  const provenance: Provenance = { kind: 'REFERENCE', source };
  const inOrder = criteria.toSorted(
    (a, b) =>
      criterionGroups.indexOf(a.group) - criterionGroups.indexOf(b.group) ||
      a.code.localeCompare(b.code),
  );
  return {
    _id: `${schemeCode.toLowerCase()}-${inForceFrom}`,
    ...{ schemeCode, version, inForceFrom, validityMonths, surveillanceMonths, provenance },
    criteria: inOrder.map(({ code, group, name, mandatory, metric, threshold }) => ({
      ...{ code, group, name, mandatory, assumption: false, provenance },
      ...(metric && { metric }),
      ...(typeof threshold === 'number' && { threshold }),
    })),
    minimumVolumes: minimumVolumes.map(({ pathologyGroup, casesPerYear }) => ({
      ...{ pathologyGroup, casesPerYear, assumption: false },
    })),
    assumptions: [],
  };
}
