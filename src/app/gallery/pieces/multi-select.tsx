import { useState } from 'react';
import { MultiSelect } from '../../ui/multi-select.tsx';
import { State } from '../state.tsx';
import { useEither } from '../use-either.ts';

const CHANNELS = [
  ['tawasul', 'Tawasul', 'تواصل'],
  ['phone', 'Phone', 'الهاتف'],
  ['counter', 'Service centre', 'مركز الخدمة'],
  ['whatsapp', 'WhatsApp', 'واتساب'],
  ['mail', 'E-mail', 'البريد الإلكتروني'],
  ['web', 'Website', 'الموقع الإلكتروني'],
  ['visit', 'Visit', 'زيارة'],
  ['council', 'A member of the Council of Representatives', 'عضو في مجلس النواب'],
  ['fax', 'Fax', 'الفاكس'],
  ['kiosk', 'Kiosk', 'جهاز الخدمة الذاتية'],
] as const;

function Channels({ first, count }: { readonly first: readonly string[]; readonly count: number }) {
  const either = useEither();
  const [selected, setSelected] = useState(first);
  const options = CHANNELS.slice(0, count).map(([id, en, ar], i) => ({ id, name: either<string>(en, ar), note: String(640 - 60 * i) }));
  const [one] = selected;
  const name = options.find(({ id }) => id === one)?.name;
  return (
    <MultiSelect
      label={either('Channel', 'القناة')}
      options={options}
      selected={selected}
      summary={selected.length === 0 ? either('all', 'الكل') : selected.length === 1 && name ? name : String(selected.length)}
      words={{ search: either('Search', 'بحث'), none: either('Nothing found', 'لا نتائج'), clear: either('Clear', 'مسح') }}
      onChange={setSelected}
    />
  );
}

export function MultiSelectPiece() {
  return (
    <>
      <State name="two of a long list" opens="press">
        <Channels first={['phone', 'council']} count={10} />
      </State>
      <State name="all in sight, so that nothing is searched">
        <Channels first={['mail']} count={9} />
      </State>
      <State name="nothing chosen is everything">
        <Channels first={[]} count={4} />
      </State>
      <State name="one with a long name">
        <Channels first={['council']} count={8} />
      </State>
    </>
  );
}
