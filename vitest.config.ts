import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/support/build.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.{ts,tsx}'],
      reporter: ['text-summary', 'text'],
      thresholds: {
        'src/thai/**': { lines: 90 },
        'src/checks/**': { lines: 90 },
        'src/predict/**': { lines: 90 },
      },
    },
  },
});
