/** What programs need of a machine; no setting of ours. */
export const machineEnvironment: Readonly<Record<string, string>> = Object.fromEntries(
  ['PATH', 'HOME', 'TMPDIR', 'XDG_CACHE_HOME'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  }),
);

/** Mutated requests that the fuzzer sends: 2,000, and 10,000 where `FUZZ` is set. */
export const fuzzedRequests = process.env.FUZZ ? 10_000 : 2_000;

/** The fuzzer's seed, to send the same again. */
export const fuzzSeed = Number(process.env.FUZZ_SEED ?? 1);

/** Operations at random that every role asks of the graph and of one server without a gateway: 10,000 where `FUZZ` is set. */
export const comparedOperations = process.env.FUZZ ? 10_000 : 500;

/** Whether long runs tell how far they are. */
export const tellsProgress = Boolean(process.env.FUZZ);

/** Of how many entries of a log one is tampered with in a test: each one where `FUZZ` is set. */
export const tamperedEvery = process.env.FUZZ ? 1 : 37;

/** Where somebody serves graphql-hive/federation-gateway-audit; it is not ours to ship, so it is run when asked for. */
export const federationAudit = process.env.FEDERATION_AUDIT;
