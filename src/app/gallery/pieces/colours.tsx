import './colours.css';

const INKS = ['ink', 'soft', 'brand', 'better', 'worse', 'common', 'target'] as const;
/** What may be written on each ground. */
const GROUNDS = { paper: INKS, card: INKS, hover: INKS, band: ['ink', 'soft', 'brand'] } as const;

/** Every colour of text on every ground it may stand on. */
export function ColoursPiece() {
  return (
    <div className="colours" lang="en" dir="ltr">
      {Object.entries(GROUNDS).map(([ground, inks]) => (
        <ul key={ground} style={{ background: `var(--${ground})` }}>
          <li className="colours-ground">{ground}</li>
          {inks.map((ink) => (
            <li key={ink} style={{ color: `var(--${ink})` }}>
              <i />
              {ink}
            </li>
          ))}
        </ul>
      ))}
      <ul style={{ background: 'var(--brand)' }}>
        <li className="colours-ground" style={{ color: 'var(--on-brand)' }}>
          brand
        </li>
        <li style={{ color: 'var(--on-brand)' }}>
          <i />
          on-brand
        </li>
      </ul>
    </div>
  );
}
