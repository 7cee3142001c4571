import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Icon } from '../ui/icon.tsx';
import './sheet.css';

export interface SheetProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Something to read beside the page, at its end side; the whole screen where there is no room beside it. */
export function Sheet({ title, closeLabel, onClose, children }: SheetProps) {
  return (
    <ModalOverlay className="sheet-overlay" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="sheet">
        <Dialog className="sheet-dialog">
          <header>
            <Heading slot="title">{title}</Heading>
            <Button className="quiet-button" aria-label={closeLabel} onPress={onClose}>
              <Icon name="cross" />
            </Button>
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
