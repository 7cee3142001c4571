import { useAwardReader } from './use-award-reader.ts';

/** Said wherever the rubric that is scored by is not the award's own, on paper too. */
export function UnofficialMark({ isOfficial }: { readonly isOfficial: boolean }) {
  const { tell } = useAwardReader();
  if (isOfficial) return null;
  return (
    <p className="award-unofficial">
      <strong>{tell('award.unofficial')}</strong>
      <span>{tell('award.unofficialLong')}</span>
    </p>
  );
}
