import { Sparkline } from '../../charts/sparkline.tsx';
import { FigureLink } from '../../figure/figure-link.tsx';
import { AssuranceSign } from '../../ui/assurance-sign.tsx';
import { useReader } from '../../ui/reader.tsx';
import { VariationSign } from '../../ui/variation-sign.tsx';
import './figure-tiles.css';
import type { Tile } from './tiles.ts';

/** Eight figures in rows of equal height: the value first, its course, what the course says, what it rests on. Each opens. */
export function FigureTiles({ tiles, period }: { readonly tiles: readonly Tile[]; readonly period: string | null }) {
  const { say } = useReader();
  return (
    <ul className="tiles" aria-label={say('brief.figures')}>
      {tiles.map((tile) => (
        <li key={tile.kpi} className="tile">
          <h2>
            <FigureLink figure={{ kpi: tile.kpi, period }} className="tile-open">
              {tile.title}
            </FigureLink>
          </h2>
          <p className="tile-value">
            <strong>{tile.value}</strong>
            {tile.of && <span className="note">{tile.of}</span>}
          </p>
          <Sparkline values={tile.values} target={tile.target} variation={tile.variation} />
          <p className="tile-signs">
            {tile.variation && <VariationSign variation={tile.variation} />}
            {tile.isProvisional && <span className="provisional">{say('figure.provisional')}</span>}
            {tile.assurance && <AssuranceSign assurance={tile.assurance} />}
          </p>
          <p className="tile-notes note">
            {tile.notes.map((note) => (
              <span key={note}>{note}</span>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}
