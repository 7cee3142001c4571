import { useState } from 'react';
import type { Definition } from '../../../core/definitions.ts';
import { DefinitionSwitch } from '../../ui/definition-switch.tsx';
import { State } from '../state.tsx';
import { useEither } from '../use-either.ts';

const ON_TIME: Definition = { kpi: 'response-on-time', time: 'working' };
const CLOSED_ONLY: Definition = { kpi: 'response-closed-only', time: 'working' };
const MEDIAN: Definition = { kpi: 'response-median', time: 'working' };

function Switched({
  own,
  first,
  firstBeside = null,
}: {
  readonly own: Definition;
  readonly first: Definition;
  readonly firstBeside?: Definition | null;
}) {
  const either = useEither();
  const [[definition, beside], set] = useState<readonly [Definition, Definition | null]>([first, firstBeside]);
  return (
    <DefinitionSwitch
      name={either('Answered on time', 'الرد في الموعد')}
      own={own}
      definition={definition}
      beside={beside}
      onChange={(next, nextBeside) => set([next, nextBeside])}
    />
  );
}

export function DefinitionSwitchPiece() {
  return (
    <>
      <State name="flattering, and its own laid beside it" opens="press">
        <Switched own={ON_TIME} first={CLOSED_ONLY} firstBeside={ON_TIME} />
      </State>
      <State name="as defined">
        <Switched own={MEDIAN} first={MEDIAN} />
      </State>
      <State name="changed">
        <Switched own={MEDIAN} first={{ kpi: 'response-median-all', time: 'calendar' }} />
      </State>
    </>
  );
}
