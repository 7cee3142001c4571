export interface ErrorStateProps {
  readonly title: string;
  /** what happened and what to do, in the reader's language */
  readonly sentence: string;
  readonly code: string;
  readonly retry?: { readonly label: string; readonly isBusy?: boolean; readonly onRetry: () => void };
}

/** Something failed: what, and the next step. The code is there for whoever is asked for help. */
export function ErrorState({ title, sentence, code, retry }: ErrorStateProps) {
  return (
    <section className="state state-error" role="alert">
      <h1>{title}</h1>
      <p>{sentence}</p>
      {retry && (
        <button type="button" className="button" aria-busy={retry.isBusy} onClick={retry.onRetry}>
          {retry.label}
        </button>
      )}
      <p className="note">{code}</p>
    </section>
  );
}
