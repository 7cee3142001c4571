import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Modal as AriaModal, ModalOverlay } from 'react-aria-components/Modal';
import { Icon } from './icon.tsx';
import './modal.css';

export interface ModalProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Something to read or decide before going on; Escape and a click beside it close it. */
export function Modal({ title, closeLabel, isOpen, onClose, children }: ModalProps) {
  return (
    <ModalOverlay className="modal-overlay" isOpen={isOpen} isDismissable onOpenChange={(open) => !open && onClose()}>
      <AriaModal className="modal">
        <Dialog className="modal-dialog">
          <header>
            <Heading slot="title">{title}</Heading>
            <Button className="quiet-button" aria-label={closeLabel} onPress={onClose}>
              <Icon name="cross" />
            </Button>
          </header>
          {children}
        </Dialog>
      </AriaModal>
    </ModalOverlay>
  );
}
