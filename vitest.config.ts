import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// a limit ends what hangs; it measures nothing, and machines are sometimes busy
const node = { environment: 'node', testTimeout: 300_000, hookTimeout: 300_000, expect: { poll: { timeout: 30_000 } } } as const;

// a browser on a busy machine may be late once; what passes only at the second try is named at the end;
// Vitest 4.1 hands a global setup what it kept as bytes, and the first stack that is asked for fails on them
const browser = { ...node, fileParallelism: false, retry: 1, experimental: { fsModuleCache: false } } as const;

/** One project for each suite; `npx vitest run golden` picks by path, `--project unit` by name. */
export default defineConfig({
  test: {
    reporters: ['default', './tests/reporter/count-line.ts'],
    passWithNoTests: false,
    // what was translated for the last run need not be for the next, where the file is the same
    experimental: { fsModuleCache: true },
    // one core would stay idle otherwise, and there are often but two
    maxWorkers: '100%',
    projects: [
      // pure rooms share their modules from file to file: reading them anew for each took twice as long as testing them
      { test: { ...node, isolate: false, name: 'unit', include: ['{src,mocks}/**/*.test.ts'] } },
      // whole screens, as somebody uses them: they take minutes, so the gate before a commit leaves them to `npm test`
      {
        plugins: [react()],
        test: {
          name: 'component',
          environment: 'jsdom',
          setupFiles: ['tests/component-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          include: ['src/**/*.test.tsx'],
        },
      },
      { test: { ...node, isolate: false, name: 'golden', include: ['tests/golden/**/*.test.ts'] } },
      { test: { ...node, name: 'architecture', include: ['tests/architecture/**/*.test.ts'] } },
      { test: { ...node, name: 'conformance', include: ['tests/conformance/**/*.test.ts'] } },
      {
        test: {
          ...node,
          // whatever crosses rooms and has no suite of its own: files, faults, commands, servers
          name: 'crossing',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/{golden,architecture,conformance,e2e,visual}/**'],
        },
      },
      {
        test: {
          ...browser,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/global-setup.ts'],
        },
      },
      {
        test: {
          ...browser,
          name: 'visual',
          include: ['tests/visual/**/*.test.ts'],
          globalSetup: ['tests/visual/global-setup.ts'],
        },
      },
    ],
  },
});
