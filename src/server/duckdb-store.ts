import type { CasePage, StoreMeta } from '../api/store.ts';
import type { Answers } from '../core/question.ts';
import { lowerCases } from './lowering/lower-cases.ts';
import { lowerDue, readDue } from './lowering/lower-due.ts';
import { lowerQuestion } from './lowering/lower-question.ts';
import { readAnswers } from './lowering/read-answers.ts';
import { readCases } from './lowering/read-cases.ts';
import type { CasesFileStore } from './parquet/cases-file.ts';
import type { RecordsFileStore } from './parquet/records-files.ts';
import { writeCasesParquet } from './parquet/write-cases-parquet.ts';
import { writeRecordsParquet } from './parquet/write-records-parquet.ts';
import { openDatabase } from './store/database.ts';
import { openDerivations } from './store/derivations.ts';
import { openDocuments } from './store/documents.ts';
import { readExceptions, readIntake } from './store/read-intake.ts';
import { readMeta } from './store/read-meta.ts';
import { readChanges, readInquiry, readRejections, readVersions } from './store/read-records.ts';
import { Recent } from './store/recent.ts';
import { prepareSchema } from './store/schema.ts';
import { writeBatch } from './store/write-batch.ts';

const KEPT_METAS = 8;
const KEPT_ANSWERS = 64;

/**
 * The store over one DuckDB file (`:memory:` for none). Core folds records into transitions when settings are first asked by;
 * each question is one SQL statement over them.
 * @throws Fault where the file is held, damaged, out of reach or newer than the program
 */
export async function openDuckDbStore(path: string): Promise<CasesFileStore & RecordsFileStore> {
  const database = await openDatabase(path);
  try {
    await prepareSchema(database);
    const derivations = await openDerivations(database);
    // Every question asks what the store holds; that changes with writes alone.
    const metas = new Recent<StoreMeta>(KEPT_METAS);
    // An answer never changes: the data version and the table of transitions are part of its key.
    const answers = new Recent<Answers>(KEPT_ANSWERS);
    return {
      meta: (dataVersion) => metas.get(String(dataVersion), () => readMeta(database, dataVersion)),
      answer: (question, settings, dataVersion) =>
        derivations.use(settings, dataVersion, (transitions) =>
          answers.get(JSON.stringify([question, dataVersion, transitions]), async () => {
            const { sql, parameters } = lowerQuestion(question, { ...question, dataVersion, transitions, clocks: settings.clocks });
            return readAnswers(question, await database.rows(sql, parameters));
          }),
        ),
      cases: (question, settings, dataVersion, page): Promise<CasePage> =>
        derivations.use(settings, dataVersion, async (transitions, compiled) => {
          const scope = { ...question, dataVersion, transitions, clocks: settings.clocks };
          const { sql, parameters } = lowerCases(question, scope, page);
          return readCases(await database.rows(sql, parameters), compiled, question.asOf);
        }),
      due: (question, settings, dataVersion) =>
        derivations.use(settings, dataVersion, async (transitions) => {
          const { sql, parameters } = lowerDue(question, { ...question, by: [], dataVersion, transitions, clocks: settings.clocks });
          const [row] = await database.rows(sql, parameters);
          return readDue(question, row);
        }),
      inquiry: (id, dataVersion) => readInquiry(database, id, dataVersion),
      changes: (since, limit) => readChanges(database, since, limit),
      versions: (span, page) => readVersions(database, span, page),
      intake: () => readIntake(database),
      exceptions: (kind, page) => readExceptions(database, kind, page),
      async write(batch, onProgress = () => undefined) {
        const { result, committed } = await database.transaction((transaction) => writeBatch(transaction, batch, derivations, onProgress));
        committed();
        metas.clear();
        return result;
      },
      rejections: (page) => readRejections(database, page),
      documents: openDocuments(database),
      writeCases: (request, path) => writeCasesParquet(database, request, path),
      writeRecords: (dataVersion, paths) => database.transaction((transaction) => writeRecordsParquet(transaction, dataVersion, paths)),
      close: () => database.close(),
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
