import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';
import type { TestProject } from 'vitest/node';
import setupServer from '../e2e/global-setup.ts';
import { launchChromium } from '../e2e/launch-chromium.ts';
import { baselineMajor, recordMajor } from './baselines.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** of the built gallery */
    readonly gallery: string;
    /** write the baselines anew instead of comparing with them */
    readonly isRenewing: boolean;
    /** whether this Chromium is of the major version that drew the baselines */
    readonly isSameMajor: boolean;
  }
}

/** The app over the real server as the end-to-end tests have it, and the gallery beside it; says by which rule pictures are compared. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const stopServer = await setupServer(project);
  const isRenewing = project.vitest.config.snapshotOptions.updateSnapshot === 'all';
  project.provide('isRenewing', isRenewing);
  const path = project.getProvidedContext().chromium;
  if (path === null) {
    project.provide('isSameMajor', true);
    project.provide('gallery', '');
    return stopServer;
  }
  try {
    const stopGallery = await offerGallery(project, path, isRenewing);
    return async () => {
      await stopGallery();
      await stopServer();
    };
  } catch (error) {
    await stopServer();
    throw error;
  }
}

async function offerGallery(project: TestProject, chromium: string, isRenewing: boolean): Promise<() => Promise<void>> {
  const major = await majorOf(chromium);
  if (isRenewing) recordMajor(major);
  const drawnBy = baselineMajor();
  project.provide('isSameMajor', major === drawnBy);
  if (isRenewing) console.log(`Note: the baselines are drawn anew by Chromium ${major}. Look at each before you commit it.`);
  else if (major !== drawnBy)
    console.log(
      `Note: Chromium ${drawnBy} drew the baselines, and this is ${major}: pictures may differ by 2 %. To compare exactly, renew them (npm run baselines).`,
    );
  const gallery = await serveGallery();
  project.provide('gallery', gallery.address);
  return gallery.stop;
}

async function majorOf(path: string): Promise<number> {
  const browser = await launchChromium(path);
  const major = Number.parseInt(browser.version(), 10);
  await browser.close();
  return major;
}

async function serveGallery() {
  const outDir = await mkdtemp(join(tmpdir(), 'tajawub-gallery-'));
  const options = { mode: 'gallery', logLevel: 'warn', build: { outDir } } as const;
  await build(options);
  const server = await preview({ ...options, preview: { host: '127.0.0.1', port: 0 } });
  const bound = server.httpServer.address();
  if (bound === null || typeof bound === 'string') throw new Error('The gallery has no address.');
  return {
    address: `http://127.0.0.1:${bound.port}/gallery.html`,
    stop: async () => {
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
