import type { ReactNode } from 'react';
import '../../ui/entry-form.css';
import { Modal } from '../../ui/modal.tsx';
import { useAwardReader } from './use-award-reader.ts';

export interface EntryDialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly onKeep: () => void;
  readonly children: ReactNode;
}

/** A part of the draft in a form. Keeping puts it into the draft; the draft itself is saved elsewhere, and says so. */
export function EntryDialog({ title, onClose, onKeep, children }: EntryDialogProps) {
  const { say, tell } = useAwardReader();
  return (
    <Modal title={title} closeLabel={say('action.close')} isOpen onClose={onClose}>
      <form
        className="entry-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onKeep();
        }}
      >
        {children}
        <footer className="form-buttons">
          <p className="note">{tell('models.draftOnly')}</p>
          <button type="button" className="button" onClick={onClose}>
            {say('action.cancel')}
          </button>
          <button type="submit" className="button button-primary">
            {tell('models.keep')}
          </button>
        </footer>
      </form>
    </Modal>
  );
}
