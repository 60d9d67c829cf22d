import { refuse, type Write } from '@spine/kit';
import { CertificateModel, type CertificateRecord } from '../Certificate.ts';

/** The certificate that an input names; refuses where there is none. */
export async function certificateNamed(
  { certificateNumber }: { readonly certificateNumber: string },
  { session }: Pick<Write, 'session'>,
): Promise<CertificateRecord> {
  const found = await CertificateModel.findById(certificateNumber).session(session).lean().exec();
  return (
    found ??
    refuse('certificateNumber', 'NOT_FOUND', `There is no certificate ${certificateNumber}.`)
  );
}
