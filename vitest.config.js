import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{electron,renderer,scripts,e2e}/**/*.test.{ts,tsx,mjs}'],
    // A component test asks for a document with `// @vitest-environment happy-dom` on its first line.
    environment: 'node',
    testTimeout: 20_000,
    // By itself it leaves one core alone, which on a machine of two is half of it.
    maxWorkers: '100%',
  },
});
