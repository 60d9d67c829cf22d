const anonymous = { subject: null, scopes: [], claims: {} };

export const developmentIssuer = { issuer: '', audience: '' };

/** Everybody is anonymous. */
export function authenticator() {
  return async () => anonymous;
}
