import { Icon } from '../../ui/icon.tsx';
import { State } from '../state.tsx';
import { useEither } from '../use-either.ts';

export function ButtonsPiece() {
  const either = useEither();
  return (
    <>
      <State name="plain">
        <button type="button" className="button">
          {either('Try again', 'إعادة المحاولة')}
        </button>
      </State>
      <State name="primary">
        <button type="button" className="button button-primary">
          {either('Save', 'حفظ')}
        </button>
      </State>
      <State name="quiet, with an icon">
        <button type="button" className="quiet-button">
          <Icon name="download" />
          {either('Export', 'تصدير')}
        </button>
      </State>
      <State name="link">
        <a href="#link">{either('Open the list', 'فتح القائمة')}</a>
      </State>
    </>
  );
}
