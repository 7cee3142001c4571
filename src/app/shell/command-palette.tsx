import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { Dialog } from 'react-aria-components/Dialog';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Input } from 'react-aria-components/Input';
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { SearchField } from 'react-aria-components/SearchField';
import '../ui/field.css';
import '../ui/modal.css';
import { useReader } from '../ui/reader.tsx';
import { useWords } from '../ui/use-words.ts';
import { usePaletteSections } from './palette-commands.ts';
import type { OpenTool } from './shell-tool.ts';
import { TOOL_WORDS } from './tool-words.ts';
import './tools.css';

/** Type what you want: a screen, a figure or a command, in either language. */
export function CommandPalette({ onOpen }: { readonly onOpen: OpenTool }) {
  const { format } = useReader();
  return (
    <I18nProvider locale={format.locale}>
      <ModalOverlay className="modal-overlay palette-overlay" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onOpen(null)}>
        <Modal className="modal palette">
          <PaletteDialog onOpen={onOpen} />
        </Modal>
      </ModalOverlay>
    </I18nProvider>
  );
}

function PaletteDialog({ onOpen }: { readonly onOpen: OpenTool }) {
  const words = useWords(TOOL_WORDS);
  const { contains } = useFilter({ sensitivity: 'base' });
  const sections = usePaletteSections(onOpen);
  const run = (id: string) => {
    const chosen = sections.flatMap(({ commands }) => commands).find((command) => command.id === id);
    onOpen(null);
    chosen?.run();
  };
  return (
    <Dialog className="palette-dialog" aria-label={words('palette.title')}>
      <Autocomplete filter={contains}>
        <SearchField className="search" aria-label={words('palette.title')} autoFocus>
          <Input placeholder={words('palette.placeholder')} />
        </SearchField>
        <ListBox
          className="list palette-list"
          aria-label={words('palette.title')}
          items={sections}
          onAction={(id) => run(String(id))}
          renderEmptyState={() => <p className="list-empty">{words('palette.none')}</p>}
        >
          {(section) => (
            <ListBoxSection id={section.id}>
              <Header className="palette-heading">{section.name}</Header>
              <Collection items={section.commands}>
                {(command) => (
                  <ListBoxItem id={command.id} textValue={command.text} aria-label={command.name} className="list-item">
                    <span>{command.name}</span>
                  </ListBoxItem>
                )}
              </Collection>
            </ListBoxSection>
          )}
        </ListBox>
      </Autocomplete>
    </Dialog>
  );
}
