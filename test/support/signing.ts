/** What the test subgraphs sign by: the key of RFC 8037, which nobody else can mistake for a secret. */
export const signingKeys = {
  keys: [
    {
      kty: 'OKP',
      crv: 'Ed25519',
      d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
      x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
    },
  ],
};

export const signingIssuer = 'https://certifier.example';

/** Settings of the subgraph that signs. */
export const signingSettings: Readonly<Record<string, string>> & { readonly SIGNING_KEYS: string } =
  {
    SIGNING_KEYS: JSON.stringify(signingKeys),
    SIGNING_ISSUER: signingIssuer,
  };
