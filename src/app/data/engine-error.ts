import type { Bilingual } from '../../core/kpis/kpi.ts';

/** What the engine refused, or why it could not be reached: a code and a sentence that says what to do, in both languages. */
export class EngineError extends Error {
  readonly code: string;
  readonly title: Bilingual;
  /** HTTP status; 0: no answer at all */
  readonly status: number;

  constructor(code: string, title: Bilingual, status: number) {
    super(title.en);
    this.name = 'EngineError';
    this.code = code;
    this.title = title;
    this.status = status;
  }

  /** Asking again may help: no answer, a server fault or too many questions; a refused question stays refused. */
  get canRetry(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

/** Any thrown thing as a typed error: a failed `fetch` says nothing but that it failed. */
export function toEngineError(error: unknown): EngineError {
  return error instanceof EngineError ? error : new EngineError('unreachable', UNREACHABLE, 0);
}

const UNREACHABLE: Bilingual = {
  en: 'The server did not answer. Check that it is running and that you are connected, then try again.',
  ar: 'لم يستجب الخادم. تأكد من أنه يعمل ومن اتصالك بالشبكة، ثم أعد المحاولة.',
};

export const UNREADABLE: Bilingual = {
  en: 'The server answered in a form this page does not understand. Reload the page; if that does not help, the versions may differ.',
  ar: 'أجاب الخادم بصيغة لا تفهمها هذه الصفحة. أعد تحميل الصفحة، فإن لم يُجدِ ذلك فقد تكون الإصدارات مختلفة.',
};
