import { EXPORT_WORDS } from '../../export/export-words.ts';
import { SegmentedControl } from '../ui/segmented-control.tsx';
import { useWords } from '../ui/use-words.ts';
import type { FileChoice } from './chart-files.ts';
import { PICTURE_SIZES, type PictureSize } from './chart-picture.ts';
import { RESOLUTIONS, type Resolution } from './rasterise.ts';

export interface PictureRowsProps {
  readonly choice: FileChoice;
  readonly hasResolution: boolean;
  readonly onChange: (choice: FileChoice) => void;
}

/** How large a picture, how fine, on what ground. */
export function PictureRows({ choice, hasResolution, onChange }: PictureRowsProps) {
  const words = useWords(EXPORT_WORDS);
  return (
    <>
      <ChoiceRow
        label={words('export.size')}
        value={choice.size}
        options={(Object.keys(PICTURE_SIZES) as PictureSize[]).map((id) => ({ id, name: words(`export.size.${id}`) }))}
        onChange={(size) => onChange({ ...choice, size })}
      />
      {hasResolution && (
        <ChoiceRow
          label={words('export.resolution')}
          value={choice.resolution}
          options={(Object.keys(RESOLUTIONS) as Resolution[]).map((id) => ({ id, name: words(`export.resolution.${id}`) }))}
          onChange={(resolution) => onChange({ ...choice, resolution })}
        />
      )}
      <ChoiceRow
        label={words('export.background')}
        value={choice.background}
        options={(['white', 'none'] as const).map((id) => ({ id, name: words(`export.background.${id}`) }))}
        onChange={(background) => onChange({ ...choice, background })}
      />
    </>
  );
}

interface ChoiceRowProps<Id extends string> {
  readonly label: string;
  readonly value: Id;
  readonly options: readonly { readonly id: Id; readonly name: string }[];
  readonly onChange: (id: Id) => void;
}

/** A name and what one can choose. */
export function ChoiceRow<Id extends string>({ label, value, options, onChange }: ChoiceRowProps<Id>) {
  return (
    <div className="export-row">
      <span aria-hidden="true">{label}</span>
      <SegmentedControl label={label} value={value} onChange={onChange} options={options} />
    </div>
  );
}
