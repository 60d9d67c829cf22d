interface Filed {
  readonly _id: string;
  readonly certificateNumber?: string | null;
}

interface Decided {
  readonly kind: string;
  readonly applicationId?: string | null;
}

/**
 * Whether a certificate has been renewed: an application to renew it was granted.
 *
 * @param applications of the centre
 * @param decisions of the centre
 */
export function isRenewed(
  certificateNumber: string,
  applications: readonly Filed[],
  decisions: readonly Decided[],
): boolean {
  return applications.some(
    (application) =>
      application.certificateNumber === certificateNumber &&
      decisions.some((each) => each.kind === 'RENEW' && each.applicationId === application._id),
  );
}
