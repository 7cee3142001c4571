import type { Bilingual } from '../../core/kpis/kpi.ts';
import type { Command } from '../command.ts';

interface CommandEntry {
  readonly name: string;
  readonly synopsis: string;
  readonly summary: Bilingual;
  load(): Promise<Command>;
}

/** The commands, in the order in which they are listed. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'kpi',
    synopsis: 'kpi FILE… --map MAP --as-of INSTANT [options]   |   kpi --db PATH [options]',
    summary: { en: 'figures from files or from the database', ar: 'المؤشرات من ملفات أو من قاعدة البيانات' },
    load: async () => (await import('./kpi.ts')).kpi,
  },
  {
    name: 'explain',
    synopsis: 'explain FILE… --map MAP --id ID --as-of INSTANT [options]   |   explain --db PATH --id ID [options]',
    summary: { en: 'how the clock of one inquiry ran, and why', ar: 'كيف سار احتساب الوقت لحالة واحدة، ولماذا' },
    load: async () => (await import('./explain.ts')).explain,
  },
  {
    name: 'import',
    synopsis: 'import FILE… --map MAP [--db PATH]',
    summary: { en: 'files into the database; repeating it changes nothing', ar: 'إدخال ملفات إلى قاعدة البيانات؛ التكرار لا يغيّر شيئًا' },
    load: async () => (await import('./import.ts')).importFiles,
  },
  {
    name: 'pull',
    synopsis: 'pull URL [--map MAP] [--db PATH]',
    summary: { en: 'what is new in a feedback API into the database', ar: 'سحب الجديد من واجهة برمجة إلى قاعدة البيانات' },
    load: async () => (await import('./pull.ts')).pull,
  },
  {
    name: 'export',
    synopsis: 'export QUERY --format csv|xlsx|json|parquet|svg|png|pdf [--out FILE] [options]',
    summary: { en: 'figures, pictures or cases as a file that stands on its own', ar: 'المؤشرات أو الصور أو الحالات في ملف قائم بذاته' },
    load: async () => (await import('./export.ts')).exportFile,
  },
  {
    name: 'quarantine',
    synopsis: 'quarantine [--db PATH] [--format table|json|csv]',
    summary: { en: 'records that could not be used, and why', ar: 'السجلات التي تعذر استخدامها، وأسباب ذلك' },
    load: async () => (await import('./quarantine.ts')).quarantine,
  },
  {
    name: 'verify',
    synopsis: 'verify SNAPSHOT [--db PATH] [--format table|json]',
    summary: { en: 'a frozen claim asked again, figure by figure', ar: 'إعادة حساب إفادة مجمّدة رقمًا رقمًا' },
    load: async () => (await import('./verify.ts')).verify,
  },
  {
    name: 'serve',
    synopsis: 'serve [--port PORT] [--db PATH] [--pull URL --every MINUTES]',
    summary: { en: 'the dashboard and its API', ar: 'لوحة المتابعة وواجهتها البرمجية' },
    load: async () => (await import('./serve.ts')).serve,
  },
];

export const findCommand = (name: string): CommandEntry | undefined => COMMANDS.find((command) => command.name === name);
