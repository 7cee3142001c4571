import { Link, useLocation } from 'wouter';
import type { ImprovementEntry } from '../../../contract/award.ts';
import { findKpi } from '../../../core/kpis/index.ts';
import { useValueNames } from '../../data/use-value-names.ts';
import { pointingAt } from '../../figure/figure-pointer.ts';
import { OPENED_HERE } from '../../figure/use-figure-panel.ts';
import { addressOf, useView } from '../../url/use-view.ts';
import { whereText } from './criterion-lines.ts';
import { useAwardReader } from './use-award-reader.ts';
import { textIn } from './use-improvements.ts';

/** One entry of the log; its effect leads to the figure, of the month whose signal it is. */
export function ImprovementItem({ entry, onEdit }: { readonly entry: ImprovementEntry; readonly onEdit: () => void }) {
  const reader = useAwardReader();
  const { tell, say, format, language } = reader;
  const nameOf = useValueNames();
  const [view] = useView();
  const [path] = useLocation();
  const { improvement, effect, author } = entry;
  const { kpi, where, startedOn } = improvement;
  const title = textIn(improvement.title, language);
  const own = { ...view, where: where ?? {}, from: null, to: null, grain: 'month' as const };
  const figure = addressOf(path, { ...own, ...pointingAt('figure', { kpi, period: effect.signalIn }, own) });
  const said = tell(`award.effect.${effect.effect}`);
  return (
    <li>
      <div className="improvement-head">
        <h3>
          <bdi>{title}</bdi>
        </h3>
        <span className="note">{tell('award.log.since', { date: format.date(startedOn) })}</span>
        <button type="button" className="quiet-button" aria-label={tell('award.log.edit', { title })} onClick={onEdit}>
          {tell('models.edit')}
        </button>
      </div>
      <dl className="improvement-parts">
        <div>
          <dt>{tell('award.log.cause')}</dt>
          <dd dir="auto">{textIn(improvement.cause, language)}</dd>
        </div>
        <div>
          <dt>{tell('award.log.action')}</dt>
          <dd dir="auto">{textIn(improvement.action, language)}</dd>
        </div>
        <div>
          <dt>{tell('award.log.effect')}</dt>
          <dd data-effect={effect.effect}>
            <Link className="figure-link" href={figure} state={OPENED_HERE} aria-haspopup="dialog">
              {findKpi(kpi)?.title[language]}
            </Link>
            :{' '}
            {effect.signalIn && effect.rule
              ? tell('award.log.signal', { effect: said, period: format.period(effect.signalIn), rule: say(`rule.${effect.rule}`) })
              : said}
            <span className="note data-block">
              {[...whereText(where ?? {}, nameOf, reader), tell('award.log.months', { n: effect.months })].join(' · ')}
            </span>
          </dd>
        </div>
      </dl>
      <p className="note">
        <bdi>{tell('award.log.by', { author })}</bdi>
      </p>
    </li>
  );
}
