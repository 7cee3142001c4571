import { useState } from 'react';
import type { Meta } from '../../../contract/meta.ts';
import { DIMENSIONS, type Dimension } from '../../../core/inquiry.ts';
import type { Where } from '../../../core/query.ts';
import { parsePolicy } from '../../../core/sla/policies/validate-policy.ts';
import type { Policy, PolicyRule } from '../../../core/sla/policy.ts';
import { useValueNames } from '../../data/use-value-names.ts';
import { Modal } from '../../ui/modal.tsx';
import { MultiSelect } from '../../ui/multi-select.tsx';
import { useReader } from '../../ui/reader.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FormButtons } from './day-dialog.tsx';
import { sentenceOf } from './entry-form.ts';
import { TARGET_KINDS, type TargetKind, type TypedTarget, typedTarget, writtenTarget } from './target-form.ts';
import { useDataWords } from './use-data-words.ts';

export interface RuleDialogProps {
  readonly policy: Policy;
  /** index of the rule; as many as there are: a new one */
  readonly index: number;
  readonly meta: Meta;
  readonly onClose: () => void;
  readonly onKeep: (rule: PolicyRule) => void;
}

const DEFAULT_CALENDAR = '';

/** One rule of the draft. Nothing is stored here. */
export function RuleDialog({ policy, index, meta, onClose, onKeep }: RuleDialogProps) {
  const { say, format, language } = useReader();
  const words = useDataWords();
  const nameOf = useValueNames();
  const rule = policy.rules[index];
  const [from, setFrom] = useState(rule?.from ?? '');
  const [where, setWhere] = useState<Where>(rule?.where ?? {});
  const [calendar, setCalendar] = useState(rule?.calendar ?? DEFAULT_CALENDAR);
  const [response, setResponse] = useState(() => typedTarget(rule?.response));
  const [resolution, setResolution] = useState(() => typedTarget(rule?.resolution));
  const [isAsked, setAsked] = useState(false);

  const used = Object.fromEntries(Object.entries(where).filter(([, values]) => values.length > 0)) as Where;
  const [toRespond, toResolve] = [writtenTarget(response), writtenTarget(resolution)];
  const entry: PolicyRule = {
    ...(from ? { from } : {}),
    ...(Object.keys(used).length > 0 ? { where: used } : {}),
    ...(calendar === DEFAULT_CALENDAR ? {} : { calendar }),
    ...(toRespond ? { response: toRespond } : {}),
    ...(toResolve ? { resolution: toResolve } : {}),
  };
  const rules = index < policy.rules.length ? policy.rules.map((other, i) => (i === index ? entry : other)) : [...policy.rules, entry];
  const parsed = parsePolicy({ ...policy, rules });
  const found = parsed.ok ? [] : parsed.problems.filter(({ place }) => place.startsWith(`rules[${index}]`));
  const problemOf = (field: string): string | null => {
    const problem = isAsked ? found.find(({ place }) => place.startsWith(`rules[${index}].${field}`)) : undefined;
    return problem ? sentenceOf(problem, language) : null;
  };
  const keep = () => {
    setAsked(true);
    if (found.length === 0) onKeep(entry);
  };
  const idOf = (value: string | null): string => value ?? '';
  return (
    <Modal
      title={rule ? words('rule.edit', { n: format.count(index + 1) }) : words('rule.add')}
      closeLabel={say('action.close')}
      isOpen
      onClose={onClose}
    >
      <form
        className="entry-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <TextField
          label={words('rule.from')}
          type="date"
          value={from}
          onChange={setFrom}
          hint={words('rule.fromHint')}
          error={problemOf('from')}
        />
        <fieldset className="rule-where">
          <legend>{words('rule.where')}</legend>
          {DIMENSIONS.filter((dimension) => meta.dimensions[dimension].length > 0 || where[dimension]).map((dimension: Dimension) => {
            const selected = where[dimension] ?? [];
            const values = new Set([...meta.dimensions[dimension].map(({ value }) => value), ...selected]);
            return (
              <MultiSelect
                key={dimension}
                label={say(`dimension.${dimension}`)}
                options={[...values].map((value) => ({ id: idOf(value), name: nameOf(dimension, value) }))}
                selected={selected.map(idOf)}
                summary={
                  selected.length === 0
                    ? say('filter.all')
                    : selected.length === 1
                      ? nameOf(dimension, selected[0] ?? null)
                      : format.count(selected.length)
                }
                words={{ search: say('filter.search'), none: say('filter.noMatch'), clear: say('filter.clear') }}
                onChange={(ids) => setWhere({ ...where, [dimension]: ids.map((id) => (id === '' ? null : id)) })}
              />
            );
          })}
        </fieldset>
        <Select
          label={say('time.calendar')}
          value={calendar}
          options={[
            { id: DEFAULT_CALENDAR, name: words('rule.defaultCalendar') },
            ...meta.calendars.map(({ id, title }) => ({ id, name: title?.[language] ?? id })),
          ]}
          onChange={setCalendar}
        />
        <TargetFields label={words('rule.response')} value={response} onChange={setResponse} error={problemOf('response')} />
        <TargetFields label={words('rule.resolution')} value={resolution} onChange={setResolution} error={problemOf('resolution')} />
        <FormButtons onClose={onClose} />
      </form>
    </Modal>
  );
}

function TargetFields({
  label,
  value,
  onChange,
  error,
}: {
  readonly label: string;
  readonly value: TypedTarget;
  readonly onChange: (value: TypedTarget) => void;
  readonly error: string | null;
}) {
  const words = useDataWords();
  const hasAmount = value.kind !== 'none' && value.kind !== 'promised';
  return (
    <div className="form-pair">
      <Select
        label={label}
        value={value.kind}
        options={TARGET_KINDS.map((id) => ({ id, name: words(`target.${id}`) }))}
        onChange={(kind) => onChange({ ...value, kind: kind as TargetKind })}
      />
      {hasAmount && (
        <TextField
          label={words('rule.amount', { target: label })}
          value={value.amount}
          direction="ltr"
          onChange={(amount) => onChange({ ...value, amount })}
          error={error}
        />
      )}
    </div>
  );
}
