import { Icon } from '../../ui/icon.tsx';

const NAMES = [
  'check',
  'cross',
  'plus',
  'chevron',
  'table',
  'download',
  'chart',
  'sun',
  'moon',
  'search',
  'sliders',
  'clock',
  'back',
  'forth',
] as const;

export function IconPiece() {
  return (
    <>
      {NAMES.map((name) => (
        <Icon key={name} name={name} size={20} />
      ))}
    </>
  );
}
