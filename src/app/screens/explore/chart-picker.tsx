import { Button } from 'react-aria-components/Button';
import { DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { Icon } from '../../ui/icon.tsx';
import type { ChartType } from './chart-type.ts';
import type { Proposals } from './propose-charts.ts';
import { useExploreReader } from './use-explore-reader.ts';

export interface ChartPickerProps {
  readonly proposals: Proposals;
  readonly chart: ChartType;
  /** null: as proposed */
  readonly chosen: ChartType | null;
  readonly onChange: (chart: ChartType | null) => void;
}

/** The pictures that suit the question, best first and each with its reason; the others say why they are out of the question. */
export function ChartPicker({ proposals: { possible, impossible }, chart, chosen, onChange }: ChartPickerProps) {
  const { word } = useExploreReader();
  const [best] = possible;
  const isProposed = chosen === null || chart === best?.type;
  return (
    <DialogTrigger>
      <Button className="field-button" data-active={!isProposed || undefined}>
        <span className="field-label">{word('explore.chart')}</span>
        <span className="field-value">{word(`explore.chart.${chart}`)}</span>
        {isProposed && <small className="note">{word('explore.proposed')}</small>}
        <Icon name="chevron" size={14} />
      </Button>
      <Popover className="popover explore-popover" placement="bottom start" offset={4} aria-label={word('explore.chart')}>
        <div className="popover-dialog explore-charts">
          <RadioGroup
            aria-label={word('explore.chart')}
            value={chart}
            onChange={(type) => onChange(type === best?.type ? null : (type as ChartType))}
          >
            {possible.map(({ type, why }) => (
              <Radio key={type} value={type} className="definition-option explore-chart">
                <i />
                <span>
                  {word(`explore.chart.${type}`)} <small>{word(`explore.why.${why}`)}</small>
                </span>{' '}
                {type === best?.type && <em>{word('explore.proposed')}</em>}
              </Radio>
            ))}
            {impossible.map(({ type, why }) => (
              <Radio key={type} value={type} isDisabled className="definition-option explore-chart">
                <i />
                <span>
                  {word(`explore.chart.${type}`)} <small>{word(`explore.whyNot.${why}`)}</small>
                </span>
              </Radio>
            ))}
          </RadioGroup>
        </div>
      </Popover>
    </DialogTrigger>
  );
}
