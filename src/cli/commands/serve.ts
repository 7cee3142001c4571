import type { Store } from '../../api/store.ts';
import type { Mapping } from '../../intake/mapping/mapping-schema.ts';
import { runPull } from '../../intake/pull/run-pull.ts';
import { closeOnSignals } from '../../server/close-on-signals.ts';
import { databasePathOf, portOf } from '../../server/defaults.ts';
import type { ScheduledTask } from '../../server/schedule.ts';
import { type RunningServer, startServer } from '../../server/serve.ts';
import type { Command } from '../command.ts';
import { storePullTarget } from '../database/store-pull-target.ts';
import { failureOf } from '../failure.ts';
import { loadMapping } from '../inputs/load-mapping.ts';
import { saltOf } from '../inputs/read-files.ts';
import type { Options } from '../options.ts';
import { machineWorld, pullTokenOf } from '../pull-world.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { pullLine } from './pull.ts';

const USUAL_MINUTES = 15;

export const serve: Command = {
  options: {
    port: { type: 'string' },
    host: { type: 'string' },
    db: { type: 'string' },
    pull: { type: 'string' },
    every: { type: 'string' },
    map: { type: 'string' },
    'no-demonstration': { type: 'boolean' },
  },
  help: {
    en: `
  --port PORT         otherwise PORT, otherwise 4310; 0 for any free one
  --host HOST         127.0.0.1 unless named: there is no sign-in
  --db PATH           the database; otherwise TAJAWUB_DB, otherwise data/tajawub.duckdb
  --pull URL          pull from this feedback API at once and again and again; --map for a foreign one
  --every MINUTES     how often (${USUAL_MINUTES})
  --no-demonstration  leave an empty database empty`,
    ar: `
  --port PORT         وإلا PORT ثم 4310؛ القيمة 0 لأي منفذ متاح
  --host HOST         ‏127.0.0.1 ما لم يُحدد غيره: لا يوجد تسجيل دخول
  --db PATH           قاعدة البيانات؛ وإلا TAJAWUB_DB ثم data/tajawub.duckdb
  --pull URL          السحب من واجهة الملاحظات هذه فورًا ثم تكرارًا؛ و--map لواجهة أخرى
  --every MINUTES     المدة بين مرتين (${USUAL_MINUTES})
  --no-demonstration  ترك قاعدة البيانات الفارغة فارغة`,
  },
  async run(options, terminal, launch) {
    const schedule = await scheduleOf(options, terminal);
    const server = await startServer({
      databasePath: databasePathOf(options.text('db'), process.env),
      port: portOf(options.text('port'), process.env),
      ...(options.text('host') === null ? {} : { host: options.text('host')! }),
      ...launch,
      hasDemonstration: !options.is('no-demonstration') && schedule === null,
      ...(schedule === null ? {} : { schedule }),
      onProgress: (done, of) =>
        terminal.progress({ en: `Filling in demonstration data: ${done} of ${of}`, ar: `إدخال بيانات توضيحية: ${done} من ${of}` }),
    });
    terminal.out({ en: `Tajawub is ready: ${server.url}`, ar: `تجاوب جاهز: ${server.url}` }[terminal.language]);
    await closed(server);
    return 0;
  },
};

const closed = (server: RunningServer): Promise<void> => new Promise((resolve) => closeOnSignals(server, resolve));

/** Null: nothing is pulled. */
async function scheduleOf(options: Options, terminal: Terminal): Promise<((store: Store) => readonly ScheduledTask[]) | null> {
  const url = options.text('pull');
  const map = options.text('map');
  const minutes = Number(options.text('every') ?? USUAL_MINUTES);
  if (!(minutes > 0)) throw new UsageError({ en: '--every: give minutes above 0.', ar: '‏--every: حدد دقائق أكثر من 0.' });
  if (url === null) return null;
  const mapping: Mapping | null = map === null ? null : await loadMapping(map);
  const common = { mapping, token: pullTokenOf(process.env), ...saltOf(process.env) };
  return (store) => [
    {
      everySeconds: minutes * 60,
      run: async (signal) => terminal.note(pullLine(await runPull(url, storePullTarget(store), machineWorld, { ...common, signal }))),
      onError: (error) => terminal.say(failureOf(error).sentence),
    },
  ];
}
