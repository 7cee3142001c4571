import { useState } from 'react';
import { Modal } from '../../ui/modal.tsx';
import { State } from '../state.tsx';
import { useEither } from '../use-either.ts';

export function ModalPiece() {
  const either = useEither();
  const [isOpen, setOpen] = useState(false);
  return (
    <State name="opened by a button" opens="press">
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {either('Confirm the day', 'تأكيد اليوم')}
      </button>
      <Modal
        title={either('Confirm a predicted day', 'تأكيد يوم متوقّع')}
        closeLabel={either('Close', 'إغلاق')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      >
        <p>
          {either(
            'Once the circular is out, the day is declared and no longer marked as predicted.',
            'بعد صدور التعميم يصبح اليوم معلنًا ولا يوسم بعد ذلك بأنه متوقّع.',
          )}
        </p>
        <button type="button" className="button button-primary" onClick={() => setOpen(false)}>
          {either('Confirm', 'تأكيد')}
        </button>
      </Modal>
    </State>
  );
}
