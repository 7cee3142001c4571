import { Button } from 'react-aria-components/Button';
import { DialogTrigger } from 'react-aria-components/Dialog';
import { Label } from 'react-aria-components/Label';
import { Popover } from 'react-aria-components/Popover';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { type Definition, definitionChoices, formatDefinition, neighbouringDefinitions } from '../../core/definitions.ts';
import './definition-switch.css';
import './field.css';
import { Icon } from './icon.tsx';
import { useDefinitionWords } from './use-definition-words.ts';

export interface DefinitionSwitchProps {
  /** what the figure is called, for whoever hears the button alone */
  readonly name: string;
  readonly own: Definition;
  readonly definition: Definition;
  /** laid beside it; null: nothing */
  readonly beside: Definition | null;
  readonly onChange: (definition: Definition, beside: Definition | null) => void;
}

const NOTHING = 'nothing';

/** How a figure is counted, and by what other definition it may be laid beside; a flattering one says so. */
export function DefinitionSwitch({ name, own, definition, beside, onChange }: DefinitionSwitchProps) {
  const { say, nameOf } = useDefinitionWords();
  const choices = definitionChoices(definition);
  if (choices.length === 0) return null;
  const isOwn = formatDefinition(own) === formatDefinition(definition);
  const neighbours = neighbouringDefinitions(definition);
  const mark = (isFlattering: boolean) => isFlattering && <em className="flattering">{say('definition.flattering')}</em>;
  return (
    <DialogTrigger>
      <Button
        className="quiet-button definition-button"
        aria-label={`${say('definition.button')}: ${name}, ${nameOf(definition)}`}
        data-changed={!isOwn || beside !== null || undefined}
      >
        <span>{isOwn ? say('definition.button') : nameOf(definition)}</span>
        <Icon name="chevron" size={14} />
      </Button>
      <Popover className="popover definition-popover" placement="bottom end" offset={4} aria-label={say('definition.title')}>
        <div className="definition">
          {choices.map(({ aspect, current, options }) => (
            <RadioGroup
              key={aspect}
              className="definition-group"
              value={current}
              onChange={(word) => {
                const next = options.find((option) => option.word === word);
                if (next) onChange(next.definition, null);
              }}
            >
              <Label>{say(`definition.${aspect}`)}</Label>
              {options.map((option) => (
                <Radio key={option.word} value={option.word} className="definition-option">
                  <i />
                  <span>{say(`definition.is.${option.word}`)}</span>
                  {mark(option.isFlattering)}
                </Radio>
              ))}
            </RadioGroup>
          ))}
          <RadioGroup
            className="definition-group"
            value={beside ? formatDefinition(beside) : NOTHING}
            onChange={(id) =>
              onChange(definition, neighbours.find((option) => formatDefinition(option.definition) === id)?.definition ?? null)
            }
          >
            <Label>{say('definition.beside')}</Label>
            <Radio value={NOTHING} className="definition-option">
              <i />
              <span>{say('definition.besideNone')}</span>
            </Radio>
            {neighbours.map((option) => (
              <Radio key={formatDefinition(option.definition)} value={formatDefinition(option.definition)} className="definition-option">
                <i />
                <span>{say(`definition.is.${option.word}`)}</span>
                {mark(option.isFlattering)}
              </Radio>
            ))}
          </RadioGroup>
          {!isOwn && (
            <Button className="quiet-button" onPress={() => onChange(own, null)}>
              {say('definition.reset')}
            </Button>
          )}
        </div>
      </Popover>
    </DialogTrigger>
  );
}
