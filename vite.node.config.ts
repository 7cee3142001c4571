import { defineConfig } from 'vite';

/** Server and terminal in one file for Node; the database driver, which is native, and the browser's stay outside. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'dist/node',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap: true,
    rolldownOptions: { output: { entryFileNames: 'tajawub.mjs', chunkFileNames: '[name]-[hash].mjs' } },
  },
  ssr: { noExternal: true, external: ['@duckdb/node-api', 'playwright-core'] },
});
