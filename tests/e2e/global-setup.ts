import type { TestProject } from 'vitest/node';
import { findChromium } from './find-chromium.ts';
import { serveApp } from './serve-app.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** of the built app over the real server and demonstration data */
    readonly address: string;
    /** null: there is no Chromium here, and whatever needs it is skipped */
    readonly chromium: string | null;
    /** the file that the server holds */
    readonly database: string;
  }
}

/** One server for all end-to-end tests: the built app, a fresh database, any free port. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const chromium = findChromium();
  project.provide('chromium', chromium);
  if (chromium === null) {
    console.log('Note: tests in a browser are skipped: there is no Chromium here (set TAJAWUB_CHROMIUM to one).');
    project.provide('address', '');
    project.provide('database', '');
    return async () => {};
  }
  const app = await serveApp();
  project.provide('address', app.address);
  project.provide('database', app.database);
  return app.stop;
}
