import { useState } from 'react';
import { TextField, type TextFieldProps } from '../../ui/text-field.tsx';
import { State } from '../state.tsx';
import { useEither } from '../use-either.ts';

function Typed({ first, ...props }: Omit<TextFieldProps, 'value' | 'onChange'> & { readonly first: string }) {
  const [value, setValue] = useState(first);
  return <TextField {...props} value={value} onChange={setValue} />;
}

export function TextFieldPiece() {
  const either = useEither();
  const name = either('Name', 'الاسم');
  return (
    <>
      <State name="filled, with a hint" width={240}>
        <Typed label={name} first={either('Maryam', 'مريم')} hint={either('It stands beside each change.', 'يظهر بجانب كل تغيير.')} />
      </State>
      <State name="wrong" width={240}>
        <Typed
          label={either('Source', 'المصدر')}
          type="url"
          direction="ltr"
          first="circular 12"
          error={either('Begin with https://', 'ابدأ بـ \u2068https://\u2069')}
        />
      </State>
      <State name="a date" width={240}>
        <Typed label={either('From', 'من')} type="date" first="2026-11-01" />
      </State>
      <State name="many lines, of the other language" width={320}>
        <Typed
          label={either('In Arabic', 'بالإنجليزية')}
          isMultiline
          language={either('ar', 'en')}
          direction={either('rtl', 'ltr')}
          first={either('عطلة اليوم الوطني', 'National Day holiday')}
        />
      </State>
    </>
  );
}
