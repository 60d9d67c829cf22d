import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';
import { TotalsReporter } from './test/support/totalsReporter.ts';

const { resolve } = createRequire(import.meta.url);
/** Workspace packages are tested as their sources. */
const asSources = { resolve: { conditions: ['source', 'node', 'development|production'] } };

export default defineConfig({
  resolve: {
    // Vite would load graphql's ES modules beside the CommonJS ones that Apollo loads, and a schema of one
    // copy is no schema to the other.
    alias: [
      { find: /^graphql$/, replacement: resolve('graphql/index.js') },
      // Apollo's suite for servers is written for Jest.
      { find: '@jest/globals', replacement: resolve('./test/http/apollo/jestGlobals.ts') },
    ],
  },
  ssr: asSources,
  // Where the global set-up is loaded.
  environments: { __vitest__: asSources },
  test: {
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    reporters: ['default', new TotalsReporter()],
    server: { deps: { inline: [/server-integration-testsuite/] } },
    globalSetup: ['test/support/globalSetup.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
