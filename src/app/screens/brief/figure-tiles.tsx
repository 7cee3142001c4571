import { Sparkline } from '../../charts/sparkline.tsx';
import { useReader } from '../../ui/reader.tsx';
import { VariationSign } from '../../ui/variation-sign.tsx';
import type { BriefKpi } from './brief-question.ts';
import './figure-tiles.css';
import type { Tile } from './tiles.ts';

/** Eight figures in two rows of equal height: the value first, then what it rests on, its course, and whether it is a signal. Each opens. */
export function FigureTiles({ tiles, onOpen }: { readonly tiles: readonly Tile[]; readonly onOpen: (kpi: BriefKpi) => void }) {
  const { say } = useReader();
  return (
    <ul className="tiles" aria-label={say('brief.figures')}>
      {tiles.map((tile) => (
        <li key={tile.kpi} className="tile">
          <h2>
            <button type="button" className="tile-open" aria-haspopup="dialog" onClick={() => onOpen(tile.kpi)}>
              {tile.title}
            </button>
          </h2>
          <p className="tile-value">
            <strong>{tile.value}</strong>
            {tile.of && <span className="note">{tile.of}</span>}
          </p>
          <Sparkline values={tile.values} target={tile.target} variation={tile.variation} />
          <p className="tile-notes">
            {tile.variation && <VariationSign variation={tile.variation} />}
            {tile.isProvisional && <span className="provisional">{say('figure.provisional')}</span>}
            {tile.notes.map((note) => (
              <span key={note} className="note">
                {note}
              </span>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}
