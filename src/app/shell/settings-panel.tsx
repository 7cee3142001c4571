import { type ReactNode, type RefObject, useState } from 'react';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Popover } from 'react-aria-components/Popover';
import { rememberAuthor, rememberedAuthor } from '../data/author.ts';
import '../ui/field.css';

import { TIME_AXES, useReader } from '../ui/reader.tsx';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/use-words.ts';
import { DEVICE_LIMITS, setPreferences, usePreferences } from './preferences.ts';
import { TOOL_WORDS } from './tool-words.ts';
import './tools.css';

/** How this viewer likes the screens; it stays on the machine and is in no link. */
export function SettingsPanel({ trigger, onClose }: { readonly trigger: RefObject<HTMLElement | null>; readonly onClose: () => void }) {
  const { format, say } = useReader();
  const words = useWords(TOOL_WORDS);
  const { theme, digits, timeAxis, hotkeys, answers, deviceLimit } = usePreferences();
  const [author, setAuthor] = useState(rememberedAuthor);
  return (
    <I18nProvider locale={format.locale}>
      <Popover
        className="popover tool-popover"
        placement="bottom end"
        offset={6}
        triggerRef={trigger}
        isOpen
        onOpenChange={(isOpen) => !isOpen && onClose()}
      >
        <Dialog className="tool-dialog">
          <Heading slot="title">{words('settings.title')}</Heading>
          <Setting title={say('theme.label')}>
            <SegmentedControl
              label={say('theme.label')}
              value={theme ?? 'system'}
              options={(['system', 'light', 'dark'] as const).map((id) => ({ id, name: say(`theme.${id}`) }))}
              onChange={(id) => setPreferences({ theme: id === 'system' ? null : id })}
            />
          </Setting>
          <Setting title={say('digits.label')} hint={words('settings.digitsHint')}>
            <SegmentedControl
              label={say('digits.label')}
              value={digits}
              options={(['latn', 'arab'] as const).map((id) => ({ id, name: say(`digits.${id}`) }))}
              onChange={(id) => setPreferences({ digits: id })}
            />
          </Setting>
          <Setting title={words('settings.timeAxis')} hint={words('settings.timeAxisHint')}>
            <SegmentedControl
              label={words('settings.timeAxis')}
              value={timeAxis}
              options={TIME_AXES.map((id) => ({ id, name: words(`settings.timeAxis.${id}`) }))}
              onChange={(id) => setPreferences({ timeAxis: id })}
            />
          </Setting>
          <Setting title={words('settings.hotkeys')} hint={words('settings.hotkeysHint')}>
            <SegmentedControl
              label={words('settings.hotkeys')}
              value={hotkeys}
              options={(['on', 'off'] as const).map((id) => ({ id, name: words(`settings.hotkeys.${id}`) }))}
              onChange={(id) => setPreferences({ hotkeys: id })}
            />
          </Setting>
          <Setting title={words('settings.answers')} hint={words('settings.answersHint')}>
            <SegmentedControl
              label={words('settings.answers')}
              value={answers}
              options={(['device', 'server'] as const).map((id) => ({ id, name: words(`settings.answers.${id}`) }))}
              onChange={(id) => setPreferences({ answers: id })}
            />
          </Setting>
          {answers === 'device' && (
            <Setting title={words('settings.deviceLimit')}>
              <SegmentedControl
                label={words('settings.deviceLimit')}
                value={deviceLimit}
                options={DEVICE_LIMITS.map((id) => ({ id, name: format.figure(Number(id), 'count') }))}
                onChange={(id) => setPreferences({ deviceLimit: id })}
              />
            </Setting>
          )}
          <TextField
            label={words('settings.author')}
            hint={words('settings.authorHint')}
            value={author}
            onChange={(name) => {
              setAuthor(name);
              rememberAuthor(name.trim());
            }}
          />
        </Dialog>
      </Popover>
    </I18nProvider>
  );
}

function Setting({ title, hint, children }: { readonly title: string; readonly hint?: string; readonly children: ReactNode }) {
  return (
    <div className="tool-setting">
      <p aria-hidden="true">{title}</p>
      {children}
      {hint && <p className="note">{hint}</p>}
    </div>
  );
}
