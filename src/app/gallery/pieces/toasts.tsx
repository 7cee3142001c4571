import { showToast } from '../../ui/toast-queue.ts';
import { Toasts } from '../../ui/toasts.tsx';
import { State } from '../state.tsx';
import { useEither } from '../use-either.ts';

export function ToastsPiece() {
  const either = useEither();
  const show = () => {
    showToast({ text: either('The link is copied.', 'نُسخ الرابط.') });
    showToast({
      text: either('The day is declared; 214 figures were counted again.', 'أُعلن اليوم، وأعيد حساب 214 رقمًا.'),
      action: { label: either('Undo', 'تراجع'), onAction: () => {} },
    });
  };
  return (
    <State name="two, one that can be undone" opens="press">
      <button type="button" className="button" onClick={show}>
        {either('Save', 'حفظ')}
      </button>
      <Toasts label={either('Messages', 'رسائل')} closeLabel={either('Close', 'إغلاق')} />
    </State>
  );
}
