import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Meta } from '../../../contract/meta.ts';
import type { PolicyAnswer } from '../../../contract/preview.ts';
import { parsePolicy } from '../../../core/sla/policies/validate-policy.ts';
import type { Policy, PolicyRule } from '../../../core/sla/policy.ts';
import { Asked } from '../../data/asked.tsx';
import { policyOptions } from '../../data/desk-options.ts';
import { useEngine } from '../../data/engine-context.tsx';
import { metaOptions } from '../../data/query-options.ts';
import { DraftBar } from '../../documents/draft-bar.tsx';
import { useSave } from '../../documents/use-save.ts';
import { VersionsCard } from '../../documents/versions-card.tsx';
import { DataCard, TableRegion } from '../../ui/data-card.tsx';
import { useReader } from '../../ui/reader.tsx';
import { addressOf, useView } from '../../url/use-view.ts';
import { dataPath } from './data-path.ts';
import { PreviewCard, previewQuery } from './preview-card.tsx';
import { RuleDialog } from './rule-dialog.tsx';
import { useDataWords } from './use-data-words.ts';
import { useRuleWords } from './use-rule-words.ts';

/** One policy: its rules in their order, where they come from, its versions, and a draft of it. */
export function PolicyView({ id }: { readonly id: string }) {
  const engine = useEngine();
  const words = useDataWords();
  const [view] = useView();
  const answer = useQuery(policyOptions(engine.desk, id));
  const meta = useQuery(metaOptions(engine));
  return (
    <>
      <p>
        <Link href={addressOf(dataPath({ view: 'policies' }), view)}>{words('data.backToPolicies')}</Link>
      </p>
      <Asked result={answer} height={420}>
        {(found) => (
          <Asked result={meta} height={420}>
            {(about) => <Desk answer={found} meta={about} />}
          </Asked>
        )}
      </Asked>
    </>
  );
}

function Desk({ answer, meta }: { readonly answer: PolicyAnswer; readonly meta: Meta }) {
  const { language } = useReader();
  const words = useDataWords();
  const { policy: stored, documentVersion, isPreset } = answer;
  const { id } = stored;
  const [draft, setDraft] = useState<Policy | null>(null);
  const [previewed, setPreviewed] = useState<Policy | null>(null);
  const [edited, setEdited] = useState<number | null>(null);
  const save = useSave('policy', id);
  const shown = draft ?? stored;
  const isInForce = id === meta.policy;
  const changes = draft ? ruleChanges(stored, draft) : [];
  const parsed = draft ? parsePolicy(draft) : null;
  const body = () => ({ ...shown, id, version: stored.version.replace(/\+\d+$/, '') });
  const put = (rules: readonly PolicyRule[]) => {
    setDraft({ ...shown, rules });
    save.forget();
    setEdited(null);
  };
  const move = (index: number, by: number) => {
    const rules = [...shown.rules];
    const [rule] = rules.splice(index, 1);
    if (rule) rules.splice(index + by, 0, rule);
    put(rules);
  };
  return (
    <>
      <DataCard
        title={stored.title[language]}
        subtitle={
          <>
            {words('data.version')} <bdi dir="ltr">{stored.version}</bdi> · {isPreset ? words('data.preset') : words('data.edited')}
            {isInForce && <strong className="in-force"> · ● {words('data.inForce')}</strong>}
          </>
        }
        actions={
          <button type="button" className="button" onClick={() => setEdited(shown.rules.length)}>
            {words('rule.add')}
          </button>
        }
      >
        <p className="policy-source data-prose">
          <strong>{words('policies.source')}</strong> {stored.source[language]}{' '}
          {stored.source.url && (
            <a href={stored.source.url} target="_blank" rel="noreferrer">
              <bdi dir="ltr">{stored.source.url}</bdi>
            </a>
          )}
          {!isPreset && <span className="note data-block">{words('policies.sourceEdited')}</span>}
        </p>
        <RulesTable
          policy={shown}
          meta={meta}
          onEdit={setEdited}
          onMove={move}
          onRemove={(index) => put(shown.rules.filter((_, i) => i !== index))}
        />
        <p className="note">{words('rule.order')}</p>
      </DataCard>

      <DraftBar
        changes={changes.map(({ what, index }) => words(`change.rule.${what}`, { n: index + 1 }))}
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
              request={{ query: previewQuery(meta, { policy: isInForce ? null : id }), calendar: null, policy: body() }}
              note={isInForce ? null : words('preview.policyNotInForce')}
            />
          )
        }
      />
      <VersionsCard kind="policy" id={id} zone={meta.zone} />
      {edited !== null && (
        <RuleDialog
          policy={shown}
          index={edited}
          meta={meta}
          onClose={() => setEdited(null)}
          onKeep={(rule) =>
            put(edited < shown.rules.length ? shown.rules.map((other, i) => (i === edited ? rule : other)) : [...shown.rules, rule])
          }
        />
      )}
    </>
  );
}

interface RulesTableProps {
  readonly policy: Policy;
  readonly meta: Meta;
  readonly onEdit: (index: number) => void;
  readonly onMove: (index: number, by: number) => void;
  readonly onRemove: (index: number) => void;
}

function RulesTable({ policy, meta, onEdit, onMove, onRemove }: RulesTableProps) {
  const { say, format, language } = useReader();
  const words = useDataWords();
  const { whereText, targetText } = useRuleWords();
  const calendarName = (id: string | undefined): string =>
    id === undefined ? words('rule.defaultCalendar') : (meta.calendars.find((entry) => entry.id === id)?.title?.[language] ?? id);
  if (policy.rules.length === 0) return <p className="data-none">{words('rule.none')}</p>;
  return (
    <TableRegion label={words('rule.table')}>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">{words('rule.number')}</th>
            <th scope="col">{words('rule.from')}</th>
            <th scope="col">{words('rule.where')}</th>
            <th scope="col">{say('time.calendar')}</th>
            <th scope="col">{words('rule.response')}</th>
            <th scope="col">{words('rule.resolution')}</th>
            <th scope="col">
              <span className="visually-hidden">{words('data.edit')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {policy.rules.map((rule, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a rule is its place in the order
            <tr key={i}>
              <th scope="row">{format.count(i + 1)}</th>
              <td>{rule.from ? format.date(rule.from) : words('rule.always')}</td>
              <td>
                {whereText(rule.where).map((part) => (
                  <span key={part} className="data-block data-prose">
                    {part}
                  </span>
                ))}
              </td>
              <td>{calendarName(rule.calendar)}</td>
              <td>{targetText(rule.response)}</td>
              <td>{targetText(rule.resolution)}</td>
              <td>
                <div className="rule-actions">
                  <button
                    type="button"
                    className="button"
                    aria-label={words('rule.edit', { n: format.count(i + 1) })}
                    onClick={() => onEdit(i)}
                  >
                    {words('data.edit')}
                  </button>
                  <button
                    type="button"
                    className="button"
                    aria-label={words('rule.up', { n: format.count(i + 1) })}
                    disabled={i === 0}
                    onClick={() => onMove(i, -1)}
                  >
                    ↑
                  </button>
                  <button
                    type="button"
                    className="button"
                    aria-label={words('rule.down', { n: format.count(i + 1) })}
                    disabled={i === policy.rules.length - 1}
                    onClick={() => onMove(i, 1)}
                  >
                    ↓
                  </button>
                  <button
                    type="button"
                    className="button"
                    aria-label={words('rule.remove', { n: format.count(i + 1) })}
                    onClick={() => onRemove(i)}
                  >
                    ✕
                  </button>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

/** Rules compared by their places: their order is part of what they mean. */
function ruleChanges(stored: Policy, draft: Policy) {
  const length = Math.max(stored.rules.length, draft.rules.length);
  return Array.from({ length }, (_, index) => index).flatMap((index) => {
    const [was, is] = [stored.rules[index], draft.rules[index]];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    return [{ index, what: was === undefined ? ('added' as const) : is === undefined ? ('removed' as const) : ('changed' as const) }];
  });
}
