import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@formatjs/icu-messageformat-parser';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type Rolldown } from 'vite';

/** The same for less before the first figure. */
const LIGHTER = {
  // messages are parsed by the build
  '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js',
  // React has the hook itself since version 18
  'use-sync-external-store/shim/index.js': 'react',
};

const MOCKS_PUBLIC = join(import.meta.dirname, 'mocks/public');

/**
 * The app. `vite build` is what the server serves; `vite build --mode demo` and `vite` (development) answer themselves,
 * by the mocks that src/app/main.tsx imports when `import.meta.env.MODE` is not `production`. `vite build --mode gallery` builds
 * the gallery instead; in development it stands at /gallery.html.
 */
export default defineConfig(({ mode }) => ({
  plugins: [react(), ...(mode === 'production' ? [parsedMessages()] : [mockWorker()])],
  resolve: { alias: mode === 'production' ? LIGHTER : {} },
  build: {
    outDir: mode === 'production' ? 'dist/app' : `dist/${mode}`,
    emptyOutDir: true,
    target: 'es2023',
    // every browser of the target preloads by itself
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: mode === 'gallery' ? 'gallery.html' : 'index.html',
      output: {
        // named apart, so that the size gate can tell what is loaded before the first figure
        entryFileNames: 'assets/entry-[hash].js',
        // one file compresses better than fourteen, and all of it is needed at once
        codeSplitting: { groups: [{ debugName: 'at once', name: atOnce() }] },
      },
    },
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

/** Messages with places for values go out as what the parser makes of them; a text that is no plain string stops the build. */
function parsedMessages(): Plugin {
  return {
    name: 'tajawub-parsed-messages',
    transform: {
      order: 'post',
      filter: { id: /\/src\/i18n\/messages\/(?:ar|en)\/[\w-]+\.ts$/ },
      handler(code) {
        const places: { readonly start: number; readonly end: number; readonly text: string }[] = [];
        const visit = (node: unknown): void => {
          if (typeof node !== 'object' || node === null) return;
          const { type, value } = node as { type?: string; value?: { type: string; value?: unknown; start: number; end: number } };
          if (type !== 'Property' || !value) for (const child of Object.values(node)) visit(child);
          else if (value.type !== 'Literal' || typeof value.value !== 'string') this.error('A message is one plain string.', value.start);
          else if (value.value.includes('{')) places.push({ start: value.start, end: value.end, text: value.value });
        };
        visit(this.parse(code));
        return places.reduceRight(
          (text, place) => text.slice(0, place.start) + JSON.stringify(parse(place.text, { ignoreTag: true })) + text.slice(place.end),
          code,
        );
      },
    },
  };
}

/** What the first screen needs at once, by the file that it goes out in; what is imported dynamically comes later. */
const AT_ONCE = {
  first: ['index.html', 'src/app/main.tsx'],
  'words-ar': ['src/i18n/messages/ar.ts'],
  'words-en': ['src/i18n/messages/en.ts'],
} as const;

/** React Query's index exports them, and the entry asks for none of them. */
const EXPORTED_BUT_UNUSED =
  /@tanstack\/.*\/(infiniteQuery|queriesObserver|mutationObserver|use\w*Infinite|useQueries|useMutation|useSuspense|usePrefetch|useIsFetching|HydrationBoundary|streamedQuery)/;

/** A function that names the file of a module; null: where the bundler puts it. */
function atOnce(): (id: string, graph: Rolldown.ChunkingContext) => string | null {
  const closures = new Map<string, ReadonlySet<string>>();
  return (id, graph) => {
    for (const [name, roots] of Object.entries(AT_ONCE)) {
      const closure = closures.get(name) ?? importedBy(roots, graph);
      closures.set(name, closure);
      if (closure.has(id)) return name;
    }
    return null;
  };
}

function importedBy(roots: readonly string[], graph: Rolldown.ChunkingContext): ReadonlySet<string> {
  const found = new Set<string>();
  const pending = roots.map((path) => join(import.meta.dirname, path));
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (found.has(next) || EXPORTED_BUT_UNUSED.test(next)) continue;
    found.add(next);
    pending.push(...(graph.getModuleInfo(next)?.importedIds ?? []));
  }
  return found;
}
