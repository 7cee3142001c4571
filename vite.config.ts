import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const MOCKS_PUBLIC = join(import.meta.dirname, 'mocks/public');

/**
 * The app. `vite build` is what the server serves; `vite build --mode demo` and `vite` (development) answer themselves,
 * by the mocks that src/app/main.tsx imports when `import.meta.env.MODE` is not `production`.
 */
export default defineConfig(({ mode }) => ({
  plugins: [react(), ...(mode === 'production' ? [] : [mockWorker()])],
  build: {
    outDir: mode === 'production' ? 'dist/app' : `dist/${mode}`,
    emptyOutDir: true,
    target: 'es2023',
    // named apart, so that the size gate can tell what is loaded before the first figure
    rolldownOptions: { output: { entryFileNames: 'assets/entry-[hash].js' } },
  },
  worker: { format: 'es' },
  server: { host: '127.0.0.1' },
}));

/** Serves and copies MSW's worker file, which must not be among the public files of the product. */
function mockWorker(): Plugin {
  return {
    name: 'tajawub-mock-worker',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = (request.url ?? '').split('?')[0]?.slice(1) ?? '';
        if (!/^[\w-]+\.js$/.test(name) || !existsSync(join(MOCKS_PUBLIC, name))) return next();
        response.setHeader('content-type', 'text/javascript');
        createReadStream(join(MOCKS_PUBLIC, name)).pipe(response);
      });
    },
    generateBundle() {
      if (!existsSync(MOCKS_PUBLIC)) return;
      for (const fileName of readdirSync(MOCKS_PUBLIC)) {
        this.emitFile({ type: 'asset', fileName, source: readFileSync(join(MOCKS_PUBLIC, fileName)) });
      }
    },
  };
}
