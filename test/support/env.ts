const { FUZZ, SOAK } = process.env;
/** What tests at random make of each: 10,000 where `FUZZ` is set, a million where `SOAK` is. */
const atRandom = SOAK ? 1_000_000 : FUZZ ? 10_000 : null;

/** Milliseconds that such a test may take; a soak ends by itself or by whoever started it. */
export const randomPatience = SOAK ? 0 : 3_600_000;

/** Mutated requests that the fuzzer sends. */
export const fuzzedRequests = atRandom ?? 2_000;

/** The fuzzer's seed, to send the same again. */
export const fuzzSeed = Number(process.env.FUZZ_SEED ?? 1);

/** Different operations that one gateway plans, one after the other. */
export const plannedOperations = atRandom ?? 500;

/** Operations at random that every role asks of the graph and of one server without a gateway. */
export const comparedOperations = atRandom ?? 500;

/** Of those, how many Apollo's executor is asked as well; all of them in a soak alone, as that takes long. */
export const askedOfApollo = SOAK ? comparedOperations : FUZZ ? 1_500 : 150;

/** Whether long runs tell how far they are. */
export const tellsProgress = atRandom !== null;

/** Of how many entries of a log one is tampered with in a test: each one where `FUZZ` is set. */
export const tamperedEvery = FUZZ ? 1 : 37;

/** Where somebody serves graphql-hive/federation-gateway-audit; it is not ours to ship, so it is run when asked for. */
export const federationAudit = process.env.FEDERATION_AUDIT;
