import './lines-chart.css';

export interface LineKeysProps {
  readonly lines: readonly { readonly id: string; readonly name: string }[];
  /** areas instead of lines */
  readonly isFilled?: boolean;
}

/** Which line is which, below the picture: shown where the ends have no room for names. */
export function LineKeys({ lines, isFilled = false }: LineKeysProps) {
  return (
    <ul className="line-keys" data-filled={isFilled || undefined}>
      {lines.map(({ id, name }, i) => (
        <li key={id}>
          <svg width="18" height="10" aria-hidden="true" className={isFilled ? 'stack-part' : 'lines-line'} data-tone={i % 6} data-current>
            {isFilled ? <rect width="18" height="10" rx="2" /> : <path d="M0 5H18" />}
          </svg>
          <bdi>{name}</bdi>
        </li>
      ))}
    </ul>
  );
}
