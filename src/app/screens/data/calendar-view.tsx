import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Meta } from '../../../contract/meta.ts';
import type { CalendarAnswer } from '../../../contract/preview.ts';
import type { Calendar, DayStatus, Season, SpecialDay } from '../../../core/calendar/schedule.ts';
import { parseCalendar } from '../../../core/calendar/validate-calendar.ts';
import { weekStartsOn } from '../../../core/calendar/week-start.ts';
import { Asked } from '../../data/asked.tsx';
import { calendarOptions, policyOptions } from '../../data/desk-options.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { metaOptions } from '../../data/query-options.ts';
import { DraftBar } from '../../documents/draft-bar.tsx';
import { useSave } from '../../documents/use-save.ts';
import { VersionsCard } from '../../documents/versions-card.tsx';
import { DataCard } from '../../ui/data-card.tsx';
import { useReader } from '../../ui/reader.tsx';
import { addressOf, useView } from '../../url/use-view.ts';
import { changesOf, withoutDay } from './calendar-draft.ts';
import { dataPath } from './data-path.ts';
import { DayDialog } from './day-dialog.tsx';
import { DayPanel } from './day-panel.tsx';
import { PreviewCard, previewQuery } from './preview-card.tsx';
import { SeasonDialog } from './season-dialog.tsx';
import { SeasonsCard } from './seasons-card.tsx';
import { useDataWords } from './use-data-words.ts';
import { YearGrid, YearLegend } from './year-grid.tsx';
import { planDay, planYear } from './year-model.ts';

export interface CalendarViewProps {
  readonly id: string;
  /** null: the year of the data */
  readonly year: number | null;
  readonly on: string | null;
}

/** One calendar: its year, its seasons, its versions, and a draft of it. */
export function CalendarView({ id, year, on }: CalendarViewProps) {
  const engine = useEngine();
  const words = useDataWords();
  const [view] = useView();
  const answer = useQuery(calendarOptions(engine.desk, id));
  const meta = useQuery(metaOptions(engine));
  return (
    <>
      <p>
        <Link href={addressOf(dataPath({ view: 'calendars' }), view)}>{words('data.backToCalendars')}</Link>
      </p>
      <Asked result={answer} height={640}>
        {(found) => (
          <Asked result={meta} height={640}>
            {(about) => <Desk answer={found} meta={about} year={year ?? Number((about.dataAsOf ?? '2026').slice(0, 4))} on={on} />}
          </Asked>
        )}
      </Asked>
    </>
  );
}

interface DayEdit {
  readonly day: SpecialDay | null;
  readonly on: string;
  readonly status: DayStatus;
}

function Desk({
  answer,
  meta,
  year,
  on,
}: {
  readonly answer: CalendarAnswer;
  readonly meta: Meta;
  readonly year: number;
  readonly on: string | null;
}) {
  const { format, language } = useReader();
  const words = useDataWords();
  const [view] = useView();
  const [, navigate] = useLocation();
  const { calendar: stored, documentVersion, isPreset } = answer;
  const { id } = stored;
  const [draft, setDraft] = useState<Calendar | null>(null);
  const [previewed, setPreviewed] = useState<Calendar | null>(null);
  const [dayEdit, setDayEdit] = useState<DayEdit | null>(null);
  const [seasonEdit, setSeasonEdit] = useState<{ readonly season: Season | null } | null>(null);
  const save = useSave('calendar', id);
  const { policy: inForce } = usePolicyInForce(meta);

  const shown = draft ?? stored;
  const start = weekStartsOn(stored);
  const months = useMemo(() => planYear(shown, year, start), [shown, year, start]);
  const changes = draft ? changesOf(stored, draft) : [];
  const changed = new Set(changes.flatMap((change) => (change.layer === 'day' ? [change.on] : [])));
  const parsed = draft ? parseCalendar(draft) : null;
  const isUsed = id === meta.calendar || (inForce?.rules.some((rule) => rule.calendar === id) ?? false);
  const go = (place: { readonly year: number | null; readonly on: string | null }, isSmall = false) =>
    navigate(addressOf(dataPath({ view: 'calendar', id, ...place }), view), { replace: isSmall });
  const keep = (next: Calendar) => {
    setDraft(next);
    save.forget();
    setDayEdit(null);
    setSeasonEdit(null);
  };
  // The document says its own content's version; how often it was edited is counted by the store and printed behind it.
  const body = () => ({ ...draft, id, version: stored.version.replace(/\+\d+$/, '') });

  return (
    <>
      <DataCard
        title={stored.title?.[language] ?? id}
        subtitle={
          <>
            {words('data.version')} <bdi dir="ltr">{stored.version}</bdi> · <bdi dir="ltr">{stored.timeZone}</bdi> ·{' '}
            {stored.coveredTo
              ? words('calendars.coveredToDate', { date: format.date(stored.coveredTo) })
              : words('calendars.coveredAlways')}{' '}
            · {isPreset ? words('data.preset') : words('data.edited')}
            {isUsed && <strong className="in-force"> · ● {words('data.inForce')}</strong>}
          </>
        }
        actions={
          <nav className="year-nav" aria-label={words('year.choose')}>
            <Link className="button" href={addressOf(dataPath({ view: 'calendar', id, year: year - 1, on: null }), view)}>
              {format.period(String(year - 1))}
            </Link>
            <strong aria-current="true">{format.period(String(year))}</strong>
            <Link className="button" href={addressOf(dataPath({ view: 'calendar', id, year: year + 1, on: null }), view)}>
              {format.period(String(year + 1))}
            </Link>
          </nav>
        }
      >
        <YearLegend />
        <div className="year-desk">
          <YearGrid
            months={months}
            weekStartsOn={start}
            selected={on}
            changed={changed}
            onSelect={(next) => go({ year, on: next }, on !== null)}
          />
          <div className="year-aside">
            {on === null ? (
              <p className="note">{words('day.none')}</p>
            ) : (
              <DayPanel
                day={planDay(shown, on)}
                onEdit={(day) => setDayEdit({ day, on, status: day?.status ?? 'declared' })}
                onDeclare={(day) => setDayEdit({ day, on, status: 'declared' })}
                onRemove={(date) => keep(withoutDay(shown, date))}
                onEditSeason={(season) => setSeasonEdit({ season })}
              />
            )}
          </div>
        </div>
      </DataCard>

      <DraftBar
        changes={changes.map((change) => words(`change.${change.layer}.${change.what}`, { date: format.date(change.on) }))}
        problems={parsed && !parsed.ok ? parsed.problems.map(({ message }) => message[language]) : []}
        save={save}
        isPreviewed={previewed !== null && previewed === draft}
        onPreview={() => setPreviewed(draft)}
        onDiscard={() => {
          setDraft(null);
          setPreviewed(null);
          save.forget();
        }}
        onSave={(author) =>
          void save.save(author, body(), documentVersion).then((isKept) => {
            if (!isKept) return;
            setDraft(null);
            setPreviewed(null);
          })
        }
        preview={
          draft !== null &&
          previewed === draft && (
            <PreviewCard
              request={{ query: previewQuery(meta, { calendar: isUsed ? null : id }), calendar: body(), policy: null }}
              note={isUsed ? null : words('preview.calendarNotInForce')}
            />
          )
        }
      />
      <SeasonsCard calendar={shown} year={year} onEdit={(season) => setSeasonEdit({ season })} />
      <VersionsCard kind="calendar" id={id} zone={meta.zone} />

      {dayEdit && (
        <DayDialog
          {...dayEdit}
          calendar={shown}
          onClose={() => setDayEdit(null)}
          onKeep={(next, date) => {
            keep(next);
            if (date !== on) go({ year: Number(date.slice(0, 4)), on: date });
          }}
        />
      )}
      {seasonEdit && <SeasonDialog calendar={shown} season={seasonEdit.season} onClose={() => setSeasonEdit(null)} onKeep={keep} />}
    </>
  );
}

/** The rules in force; null: none, or not known yet. */
function usePolicyInForce(meta: Meta) {
  const { desk } = useEngine();
  const { data } = useQuery({ ...policyOptions(desk, meta.policy ?? ''), enabled: meta.policy !== null });
  return { policy: data?.policy ?? null };
}
