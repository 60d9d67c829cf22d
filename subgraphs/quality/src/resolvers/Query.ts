import { claims, readCountry, readFilter, readId } from '@spine/kit';
import type { QueryResolvers } from '../generated/types.ts';
import { type CertificateRecord, certificatesMatching } from '../models/Certificate.ts';

export const Query: QueryResolvers = {
  scheme: (_root, { code }, { loaders }) => loaders.schemeByCode.load(readId(code, 'code')),

  certificate: (_root, { number }, { loaders }) =>
    loaders.certificateByNumber.load(readId(number, 'number')),

  certificationRegister: async (_root, { asOf: day, first, after, ...filter }, context) => {
    const asOf = day ?? context.today;
    const source = certificatesMatching(readFilter(filter, { country: readCountry }), asOf);
    const { edges, nodes, ...page } = await context.page(source, { first, after });
    const seen = (certificate: CertificateRecord) => ({ certificate, asOf });
    return {
      ...page,
      nodes: nodes.map(seen),
      edges: () => edges().map(({ cursor, node }) => ({ cursor, node: seen(node) })),
    };
  },

  audit: (_root, { id }, { loaders }) => loaders.auditById.load(readId(id)),

  myCentre: (_root, _args, { viewer }) => {
    const [id] = claims(viewer, 'centre_ids');
    return id === undefined ? null : { id };
  },
};
