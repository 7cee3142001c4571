export interface ProgressBarProps {
  readonly label: string;
  /** 0 to 1; null: nobody knows how much there is */
  readonly ratio: number | null;
  readonly cancel: { readonly label: string; readonly onCancel: () => void };
}

/** How far something is, and the way to stop it. */
export function ProgressBar({ label, ratio, cancel }: ProgressBarProps) {
  return (
    <div className="export-progress">
      <progress aria-label={label} {...(ratio === null ? {} : { value: ratio, max: 1 })} />
      <span>{label}</span>
      <div className="export-actions">
        <button type="button" className="button" onClick={cancel.onCancel}>
          {cancel.label}
        </button>
      </div>
    </div>
  );
}
