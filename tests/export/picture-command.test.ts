import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeQuery } from '../../src/contract/encode-query.ts';
import { EMPTY_QUERY, type KpiQuery } from '../../src/core/query.ts';
import { openDuckDbStore } from '../../src/server/duckdb-store.ts';
import { findInstallation } from '../../src/server/installation.ts';
import { type CliRun, runCli } from '../cli/run-cli.ts';
import { findChromium } from '../e2e/find-chromium.ts';
import { batchOf, inquiryOf, JANUARY } from '../server/store-fixtures.ts';
import { HOSTILE } from './hostile.ts';
import { readPng } from './png-reader.ts';
import { holdsLetters } from './read-text.ts';
import { findTool, openWorkshop, runTool } from './reader-tool.ts';

const [pdftotext, pdfinfo, rsvg] = [await findTool('pdftotext'), await findTool('pdfinfo'), await findTool('rsvg-convert')];
const CHROMIUM = findChromium();
const workshop = openWorkshop();
const database = join(workshop.folder, 'hostile.duckdb');
const missing = CHROMIUM === null ? 'no Chromium' : findInstallation().appFolder === null ? 'the app was not built' : null;

/** Names of a source that wishes us ill. A database keeps no NUL and no half of a pair: those are tried on the writers alone. */
const NAMES = Object.values(HOSTILE).filter((name) => !/\0|[\uD800-\uDFFF](?![\uDC00-\uDFFF])/.test(name) && name !== HOSTILE.lone);
const TITLE = 'الحالات الواردة حسب القناة';
const asked: KpiQuery = {
  ...EMPTY_QUERY,
  kpis: ['received', 'resolution-rate'],
  by: 'channel',
  grain: 'year',
  asOf: '2026-03-01T00:00:00Z',
};

beforeAll(async () => {
  const store = await openDuckDbStore(database);
  const hour = 3600;
  await store.write(
    batchOf(
      NAMES.flatMap((channel, i) =>
        Array.from({ length: 6 }, (_, n) =>
          inquiryOf(`${i}-${n}`, {
            channel,
            receivedAt: JANUARY + n * hour,
            events: n % 2 ? [] : [{ at: JANUARY + 30 * hour, type: 'resolved' }],
          }),
        ),
      ),
    ),
  );
  await store.close();
});
afterAll(() => workshop.remove());

const draw = async (format: string, language: string, ...more: string[]): Promise<{ readonly run: CliRun; readonly path: string }> => {
  const path = join(workshop.folder, `${language}${more.join('')}.${format}`);
  const args = ['export', encodeQuery(asked), '--format', format, '--db', database, '--lang', language, '--out', path];
  return { run: await runCli([...args, ...more], CHROMIUM ? { TAJAWUB_CHROMIUM: CHROMIUM } : {}), path };
};
const drawn = async (...asked: Parameters<typeof draw>): Promise<string> => {
  const { run, path } = await draw(...asked);
  expect([run.code, run.err]).toEqual([0, expect.not.stringMatching(/\n\s+at /)]);
  return path;
};

describe('pictures from the terminal, without a Chromium', () => {
  it('end in a sentence that says what to do, in both languages, and write nothing', async () => {
    const path = join(workshop.folder, 'none.png');
    for (const [language, sentence] of [
      ['en', /Install chromium or Chrome, or name one by TAJAWUB_CHROMIUM/],
      ['ar', /ثبّت Chromium أو Chrome/],
    ] as const) {
      for (const format of ['svg', 'png', 'pdf']) {
        const args = ['export', encodeQuery(asked), '--format', format, '--db', database, '--lang', language, '--out', path];
        const { code, err } = await runCli(args, { PATH: '', TAJAWUB_CHROMIUM: '' });
        expect([format, code]).toEqual([format, 1]);
        expect(err).toMatch(sentence);
      }
      const wrong = await runCli(['export', encodeQuery(asked), '--format', 'png', '--db', database, '--lang', language], {
        TAJAWUB_CHROMIUM: '/no/such/program',
      });
      expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('/no/such/program')]);
    }
    expect(existsSync(path)).toBe(false);
  });

  it('refuse a size that there is not', async () => {
    const { run } = await draw('png', 'en', '--size', 'huge');
    expect([run.code, run.err]).toEqual([2, expect.stringContaining('--size: use one of screen, wide, half, square')]);
  });
});

describe.skipIf(missing !== null)(
  `pictures from the terminal${missing === null ? '' : ` (skipped: ${missing})`}`,
  { timeout: 300_000 },
  () => {
    it('are PNG of the size and resolution asked for, and not empty', async () => {
      const [wide, square] = [
        readPng(readFileSync(await drawn('png', 'ar', '--size', 'wide', '--resolution', '1'))),
        readPng(readFileSync(await drawn('png', 'en', '--size', 'square', '--resolution', '300', '--background', 'none'))),
      ];
      expect([wide.width, wide.height, wide.dotsPerInch]).toEqual([1280, 720, 96]);
      expect([square.width, square.height, square.dotsPerInch]).toEqual([3375, 3375, 300]);
      expect(wide.at(0, 0)).toEqual([255, 255, 255, 255]);
      expect(square.at(0, 0)[3]).toBe(0);
      for (const png of [wide, square]) expect(png.colours(20)).toBe(20);
    });

    it('are SVG in which hostile names are text, that needs nothing from elsewhere and that says what it rests on', async () => {
      const svg = readFileSync(await drawn('svg', 'en'), 'utf8');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
      expect(svg).not.toMatch(/<script|var\(|[\u0000\u0007\u200E\u200F\u202A-\u202E\u2066-\u2069]|(?:href|src)="?http/);
      expect(svg).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
      expect(svg).toContain('font/woff2;base64');
      for (const said of ['Asia/Bahrain', 'Inquiries received in the period', 'bh-government', 'hidden where they'])
        expect(svg).toContain(said);
    });

    it.skipIf(rsvg === null)(`are SVG that librsvg draws alone${rsvg === null ? ' (skipped: it is not installed)' : ''}`, async () => {
      const out = join(workshop.folder, 'alone.png');
      await runTool(rsvg as string, [await drawn('svg', 'ar', '--size', 'half'), '-o', out]);
      const png = readPng(readFileSync(out));
      expect([png.width, png.height]).toEqual([794, 561]);
      expect(png.colours(20)).toBe(20);
    });

    it.skipIf(pdftotext === null || pdfinfo === null)(
      `are tagged PDF whose Arabic can be searched${pdftotext === null ? ' (skipped: poppler is not installed)' : ''}`,
      async () => {
        const path = await drawn('pdf', 'ar', '--title', TITLE);
        const info = (await runTool(pdfinfo as string, [path])).stdout;
        expect(info).toMatch(/Tagged:\s+yes/);
        expect(info).toMatch(/Page size:\s+59\d.* x 84\d/);
        expect(info).not.toMatch(/JavaScript:\s+yes/);
        const text = (await runTool(pdftotext as string, [path, '-'])).stdout;
        expect(holdsLetters(text, TITLE)).toBe(true);
        expect(holdsLetters(text, '<script>alert(1)</script>')).toBe(true);
        expect(holdsLetters(text, `${TITLE}؟`)).toBe(false);
        expect(text).not.toContain('ط'.repeat(200));
        // the fonts are in it, so that it is the same on every machine
        const fonts = (await runTool('pdffonts', [path])).stdout.split('\n').slice(2).filter(Boolean);
        expect(fonts.length).toBeGreaterThan(0);
        for (const font of fonts) expect(font).toMatch(/\b(yes)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+\s*$/);
      },
    );

    it('say a refused query in the words of the API, with exit code 2', async () => {
      const args = ['export', encodeQuery({ ...asked, kpis: ['no-such'] }), '--format', 'png', '--db', database, '--lang', 'en'];
      const { code, err } = await runCli(args, CHROMIUM ? { TAJAWUB_CHROMIUM: CHROMIUM } : {});
      expect([code, err]).toEqual([2, expect.stringMatching(/no-such/)]);
    });
  },
);
