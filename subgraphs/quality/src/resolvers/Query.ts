import { claims, readFilter, readId } from '@spine/kit';
import { openCentres } from '../access.ts';
import type { QueryResolvers } from '../generated/types.ts';
import { accessesMatching } from '../models/access/AccessEntry.ts';
import { grantsMatching } from '../models/breakGlass/BreakGlassGrant.ts';
import { spineTangoCode } from '../models/ClinicalRegistry.ts';
import { signedStatusList, statusListNames } from '../models/credential/statusList.ts';
import { readAuditTrail } from '../models/log/readLog.ts';
import { issuerKeys } from '../models/log/signing.ts';
import { breachedDecisions } from '../models/oversight/breachedDecisions.ts';
import { findingCounts } from '../models/oversight/findingCounts.ts';
import { registerPage } from './registerPage.ts';
import { certificateSeen, timeOf } from './seenCertificate.ts';
import { workPage } from './workPage.ts';

export const Query: QueryResolvers = {
  scheme: (_root, { code }, { loaders }) => loaders.schemeByCode.load(readId(code, 'code')),

  certificate: async (_root, { number, ...asked }, context) => {
    const certificate = await context.loaders.certificateByNumber.load(readId(number, 'number'));
    const time = timeOf(asked, context);
    const seen = certificate && (await certificateSeen(certificate, time, context));
    return seen && (!asked.asOf || seen.grantedOn <= asked.asOf) ? seen : null;
  },

  certificationRegister: (_root, args, context) => registerPage(args, context),

  audit: (_root, { id }, { loaders }) => loaders.auditById.load(readId(id)),

  auditWork: (_root, args, context) => workPage(args, context),
  breachedDecisions: async (_root, { first, after, ...days }, context) => {
    const centreIds = await openCentres(context.viewer, context);
    return context.page(breachedDecisions({ centreIds, ...days }), { first, after });
  },
  findingCounts: async (_root, days, context) =>
    findingCounts({ centreIds: await openCentres(context.viewer, context), ...days }),

  auditTrail: (_root, _args, { now }) => readAuditTrail(now),
  statusList: (_root, { name }, { now }) => signedStatusList(readId(name, 'name'), now),
  statusLists: () => statusListNames(),
  issuerKeys: () => issuerKeys(),
  accessLedger: (_root, { first, after, ...filter }, context) =>
    context.page(accessesMatching(readFilter(filter, { centre: readId, grant: readId })), {
      first,
      after,
    }),
  breakGlassGrants: (_root, { first, after, ...filter }, context) =>
    context.page(grantsMatching(readFilter(filter, { centre: readId })), { first, after }),

  releases: (_root, _args, { loaders }) => loaders.releasesOfRegistry.load(spineTangoCode),
  release: (_root, { id }, { loaders }) => loaders.releaseById.load(readId(id)),

  registry: async (_root, { release }, { loaders }) => {
    if (release) return loaders.releaseById.load(readId(release, 'release'));
    const [newest] = await loaders.releasesOfRegistry.load(spineTangoCode);
    return newest ?? null;
  },

  myCentre: (_root, _args, { viewer }) => {
    const [id] = claims(viewer, 'centre_ids');
    return id === undefined ? null : { id };
  },
};
