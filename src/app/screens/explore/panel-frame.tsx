import type { ReactNode } from 'react';
import { type Definition, definitionChoices, formatDefinition, neighbouringDefinitions } from '../../../core/definitions.ts';
import { ChartFrame, type ChartFrameProps, type ChartTable } from '../../charts/chart-frame.tsx';
import { DefinitionSwitch } from '../../ui/definition-switch.tsx';
import { useView } from '../../url/use-view.ts';
import type { Compared } from './compared.ts';
import { type ExploreModel, isAsked } from './explore-model.ts';
import { changeExplore } from './explore-view.ts';
import { nameOf } from './figure-names.ts';
import { useExploreReader } from './use-explore-reader.ts';

export interface PanelFrameProps {
  readonly model: ExploreModel;
  readonly definitions: readonly Definition[];
  /** what the picture is drawn beside; none where it is drawn alone */
  readonly compared?: Compared | null;
  readonly title: string;
  readonly subtitle: string;
  readonly summary: string;
  readonly table: ChartTable;
  readonly height: number;
  readonly legend?: ReactNode;
  /** where the figures are no KPI answer: the same with small ones hidden */
  readonly hiding?: ChartFrameProps['hiding'];
  readonly children: ReactNode;
}

/** Everything around a picture of this screen: its definitions as switches, its way out, its table. */
export function PanelFrame({ model, definitions, compared, hiding, children, ...frame }: PanelFrameProps) {
  const reader = useExploreReader();
  const { say } = reader;
  const [view, change] = useView();
  const [first] = definitions;
  const asked = model.asked.find(({ time }) => time === first?.time)?.query;
  const kpis = definitions.filter(({ time }) => time === first?.time).map(({ kpi }) => kpi);
  const beside = compared?.model.asked.map(({ time, query }) => ({
    ...query,
    kpis: definitions.filter((definition) => definition.time === time).map(({ kpi }) => kpi),
  }));
  const switched = definitions.filter((definition) => definitionChoices(definition).length > 0);
  const replace = (old: Definition, next: Definition, beside: Definition | null) => {
    const laid = besideOf(model, old);
    const kept = model.explore.kpis.filter((asked) => laid === null || formatDefinition(asked) !== formatDefinition(laid));
    const all = kept.flatMap((asked) =>
      formatDefinition(asked) === formatDefinition(old) ? [next, ...(beside ? [beside] : [])] : [asked],
    );
    change(changeExplore(view, { kpis: all }));
  };
  return (
    <ChartFrame
      {...frame}
      beside={beside?.filter((query) => query.kpis.length > 0)}
      {...(hiding ? { rests: asked && { ...asked, kpis }, hiding } : { asked: asked && { ...asked, kpis } })}
      words={{ showTable: say('action.showTable'), showChart: say('action.showChart'), failed: say('error.figures') }}
      tools={
        switched.length > 0 &&
        switched.length <= 2 && (
          <div className="explore-switches">
            {switched.map((definition) => (
              <span key={formatDefinition(definition)}>
                {definitions.length > 1 && <small className="note">{nameOf(definition, reader)}</small>}
                <DefinitionSwitch
                  name={nameOf(definition, reader)}
                  own={ownOf(definition)}
                  definition={definition}
                  beside={besideOf(model, definition)}
                  onChange={(next, beside) => replace(definition, next, beside)}
                />
              </span>
            ))}
          </div>
        )
      }
    >
      {children}
    </ChartFrame>
  );
}

/** The product's own way to count the same thing. */
function ownOf(definition: Definition): Definition {
  const choice = definitionChoices(definition).find(({ aspect }) => aspect !== 'time');
  return { kpi: choice?.options[0]?.definition.kpi ?? definition.kpi, time: 'working' };
}

/** The other definition of the same figure that is asked too, where one is. */
const besideOf = (model: ExploreModel, definition: Definition): Definition | null =>
  neighbouringDefinitions(definition).find((option) => isAsked(model, option.definition))?.definition ?? null;
