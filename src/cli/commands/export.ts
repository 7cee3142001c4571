import { writeFile } from 'node:fs/promises';
import type { KpiQuery } from '../../core/query.ts';
import { buildExportDocument } from '../../export/build-export-document.ts';
import { exportNamesOf } from '../../export/export-names-of.ts';
import { FIGURE_FORMATS, type FigureFormat, writeFigures } from '../../export/write-figures.ts';
import type { Command } from '../command.ts';
import { CommandFault } from '../command-fault.ts';
import { openService, type Service } from '../database/open-service.ts';
import { parseGivenQuery } from '../inputs/parse-given-query.ts';
import type { Options } from '../options.ts';
import { PICTURE_FORMATS } from '../pictures/draw.ts';
import { exportPicture, exportScreen, screenOf } from '../pictures/export-picture.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

const FORMATS = [...FIGURE_FORMATS, 'parquet', ...PICTURE_FORMATS] as const;
type Format = (typeof FORMATS)[number];

export const exportFile: Command = {
  options: {
    format: { type: 'string' },
    db: { type: 'string' },
    out: { type: 'string' },
    title: { type: 'string' },
    link: { type: 'string' },
    'no-suppress': { type: 'boolean' },
    citizen: { type: 'boolean' },
    size: { type: 'string' },
    background: { type: 'string' },
    resolution: { type: 'string' },
  },
  help: {
    en: `
  QUERY            a query: its JSON, a file of it, an address that carries it, or the q of that address;
                   with pdf also the address of a screen (/trends?grain=quarter), which is then printed
  --format FORMAT  csv, xlsx, json; parquet: the cases that the query filters, one row a case;
                   svg, png, pdf: drawn by an installed Chromium (TAJAWUB_CHROMIUM, or found on the path)
  --db PATH        the database; otherwise TAJAWUB_DB, otherwise data/tajawub.duckdb
  --out FILE       where to write it; otherwise to the standard output
  --lang ar|en     the language of the file
  --title TITLE    what the file is called inside; otherwise its figures' names
  --link URL       where the same figures are on a screen
  --no-suppress    show figures that rest on fewer than five as well; they are hidden otherwise
  --citizen        with parquet: the pseudonyms of citizens too; they are left out otherwise
  --size SIZE      with svg and png: screen (as large as its contents), wide (16:9), half (of A4), square
  --background B   with svg and png: white, none
  --resolution R   with png: 2, 1, 300 (dpi)`,
    ar: `
  QUERY            استعلام: نص JSON، أو ملف به، أو عنوان يحمله، أو قيمة q من ذلك العنوان؛
                   ومع pdf أيضًا عنوان شاشة (‎/trends?grain=quarter) فتُطبع
  --format FORMAT  ‏csv أو xlsx أو json؛ وparquet للحالات التي يحددها الاستعلام، صف لكل حالة؛
                   ‏وsvg وpng وpdf يرسمها متصفح Chromium مثبت (TAJAWUB_CHROMIUM أو من مسار البرامج)
  --db PATH        قاعدة البيانات؛ وإلا TAJAWUB_DB ثم data/tajawub.duckdb
  --out FILE       مكان الملف؛ وإلا فإلى المخرج المعتاد
  --lang ar|en     لغة الملف
  --title TITLE    عنوان الملف في داخله؛ وإلا فأسماء مؤشراته
  --link URL       مكان الأرقام نفسها على الشاشة
  --no-suppress    إظهار ما يقوم على أقل من خمس حالات أيضًا؛ وهو محجوب في المعتاد
  --citizen        مع parquet: المعرّفات المستعارة للمواطنين أيضًا؛ وهي محذوفة في المعتاد
  --size SIZE      مع svg وpng: ‏screen (بقدر المحتوى) أو wide ‏(16:9) أو half (نصف A4) أو square
  --background B   مع svg وpng: ‏white أو none
  --resolution R   مع png: ‏2 أو 1 أو 300 (نقطة في البوصة)`,
  },
  async run(options, terminal) {
    const format = formatOf(options);
    const [given, ...more] = options.files;
    if (given === undefined || more.length > 0)
      throw new UsageError({
        en: 'Give one query: its JSON in single quotes, a file, or its q.',
        ar: 'حدد استعلامًا واحدًا: نص JSON بين علامتي اقتباس مفردتين، أو ملفًا، أو قيمة q.',
      });
    const screen = format === 'pdf' ? screenOf(given) : null;
    if (screen !== null) {
      await deliver(await exportScreen(screen, options, terminal), options.text('out'));
      return 0;
    }
    const query = { ...(await parseGivenQuery(given)), suppress: !options.is('no-suppress') };
    const { bytes, replaced } = await fileOf(format, query, options, terminal);
    await deliver(bytes, options.text('out'));
    if (replaced > 0)
      terminal.note({
        en: `Characters that no file can hold, written as U+FFFD: ${replaced}.`,
        ar: `محارف لا يحملها أي ملف، كُتبت U+FFFD: ${replaced}.`,
      });
    terminal.note(toldOf(format, query, options));
    return 0;
  },
};

interface Written {
  readonly bytes: Uint8Array;
  readonly replaced: number;
}

async function fileOf(format: Format, query: KpiQuery, options: Options, terminal: Terminal): Promise<Written> {
  const picture = PICTURE_FORMATS.find((name) => name === format);
  if (picture) return { bytes: await exportPicture(picture, query, options, terminal), replaced: 0 };
  const service = await openService(options);
  try {
    if (format === 'parquet') return await service.cases(query, options.is('citizen'));
    return await figures(format as FigureFormat, query, service, options, terminal);
  } finally {
    await service.close();
  }
}

async function figures(format: FigureFormat, query: KpiQuery, service: Service, options: Options, terminal: Terminal) {
  const [table, meta] = [await service.ask(query), await service.meta()];
  const [title, link] = [options.text('title'), options.text('link')];
  return writeFigures(format, buildExportDocument({ query, table, language: terminal.language, names: exportNamesOf(meta), title, link }));
}

/** @throws UsageError for an unknown one */
function formatOf(options: Options): Format {
  const asked = options.required('format');
  const known = FORMATS.find((name) => name === asked);
  if (known !== undefined) return known;
  throw new UsageError({ en: `--format: use one of ${FORMATS.join(', ')}.`, ar: `‏--format: استخدم إحدى القيم ${FORMATS.join(', ')}.` });
}

async function deliver(bytes: Uint8Array, out: string | null): Promise<void> {
  if (out === null) {
    await new Promise<void>((resolve) => process.stdout.write(bytes, () => resolve()));
    return;
  }
  try {
    await writeFile(out, bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandFault({
      en: `"${out}" could not be written (${reason}). Name another file with --out.`,
      ar: `تعذرت كتابة «${out}» (${reason}). حدد ملفًا آخر بالخيار ‎--out.`,
    });
  }
}

function toldOf(format: Format, query: KpiQuery, options: Options) {
  if (format === 'parquet')
    return options.is('citizen')
      ? { en: 'With the pseudonyms of citizens.', ar: 'مع المعرّفات المستعارة للمواطنين.' }
      : {
          en: 'Without the pseudonyms of citizens; --citizen keeps them.',
          ar: 'بلا المعرّفات المستعارة للمواطنين؛ والخيار ‎--citizen يبقيها.',
        };
  return query.suppress
    ? {
        en: 'Figures that rest on fewer than five are hidden; --no-suppress shows them.',
        ar: 'حُجب ما يقوم على أقل من خمس حالات؛ والخيار ‎--no-suppress يظهره.',
      }
    : { en: 'Small figures are shown, however few cases they rest on.', ar: 'الأرقام الصغيرة ظاهرة مهما قلّ عدد الحالات.' };
}
