export type EndTone = 'strong' | 'quiet' | 'target' | 'beside' | 'before' | 'limit';

export interface EndLabel {
  readonly name: string;
  readonly text: string;
  /** px from the top of the chart: where the line ends */
  readonly y: number;
  readonly tone: EndTone;
}

export interface EndLabelsProps {
  readonly labels: readonly EndLabel[];
  /** px between the plot and the chart's right edge, from which they are placed: no width that was measured for a window widens a paper */
  readonly room: number;
  readonly top: number;
  readonly bottom: number;
  /** values alone; the names stand in the keys above */
  readonly isCompact: boolean;
}

const LABEL_HEIGHT = 33;
const COMPACT_HEIGHT = 18;
/** px between a line's end and its words */
const GAP = 8;

/** What each line is and where it stands, written at its end; labels move apart rather than overlap. */
export function EndLabels({ labels, room, top, bottom, isCompact }: EndLabelsProps) {
  const placed = spread(
    labels.map((label) => label.y),
    isCompact ? COMPACT_HEIGHT : LABEL_HEIGHT,
    top - 8,
    bottom + 8,
  );
  return (
    <>
      {labels.map((label, i) => (
        <div
          key={label.name}
          className={`chart-end chart-end-${label.tone}`}
          style={{ inlineSize: room - GAP, insetBlockStart: placed[i] }}
        >
          <b dir="auto">{label.text}</b>
          {!isCompact && <span dir="auto">{label.name}</span>}
        </div>
      ))}
    </>
  );
}

/** Centres moved as little as it takes to keep `gap` between them within [top, bottom], in the order of the input. */
export function spread(centres: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = centres.map((_, i) => i).sort((a, b) => centres[a]! - centres[b]!);
  const placed = [...centres];
  let floor = top + gap / 2;
  for (const i of order) {
    placed[i] = Math.max(placed[i]!, floor);
    floor = placed[i]! + gap;
  }
  let ceiling = bottom - gap / 2;
  for (const i of order.reverse()) {
    placed[i] = Math.min(placed[i]!, ceiling);
    ceiling = placed[i]! - gap;
  }
  return placed;
}
