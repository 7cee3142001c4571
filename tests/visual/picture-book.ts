import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';
import { baselineFile, baselineNames, RESULTS } from './baselines.ts';
import { comparePictures } from './compare-pictures.ts';
import { judgePicture, OTHER_MAJOR_TOLERANCE, SAME_MAJOR_TOLERANCE } from './judge-picture.ts';
import { pressPicture } from './press-picture.ts';

export interface PictureBook {
  /** what is wrong with each picture, by its name; empty: nothing */
  readonly faults: (pictures: ReadonlyMap<string, Buffer>) => string[];
  /** baselines that no test has asked for; while renewing they are removed */
  readonly orphans: () => string[];
}

/** The baselines of one suite: compares with them, or writes them anew. What differs is drawn in test-results/visual. */
export function openPictureBook(folder: string): PictureBook {
  const taken = new Set<string>();
  const isSameMajor = inject('isSameMajor');
  const rule = { isSameMajor, tolerance: isSameMajor ? SAME_MAJOR_TOLERANCE : OTHER_MAJOR_TOLERANCE };

  function faultOf(name: string, picture: Buffer): string | null {
    const file = baselineFile(name);
    if (inject('isRenewing')) {
      write(file, pressPicture(picture));
      return null;
    }
    if (!existsSync(file)) return 'it has no baseline. Look at it, then draw it: npm run baselines';
    const expected = readFileSync(file);
    const comparison = comparePictures(expected, picture);
    const fault = judgePicture(comparison, rule);
    if (fault === null) return null;
    const result = (kind: string) => join(RESULTS, `${name}.${kind}.png`);
    write(result('expected'), expected);
    write(result('actual'), picture);
    write(result('diff'), comparison.diff);
    return `${fault}; see test-results/visual/${name}.diff.png`;
  }

  return {
    faults: (pictures) =>
      [...pictures].flatMap(([name, picture]) => {
        taken.add(`${folder}/${name}`);
        const fault = faultOf(`${folder}/${name}`, picture);
        return fault === null ? [] : [`${folder}/${name}: ${fault}`];
      }),
    orphans: () => {
      const orphans = baselineNames(folder).filter((name) => !taken.has(name));
      if (!inject('isRenewing')) return orphans;
      for (const name of orphans) rmSync(baselineFile(name));
      return [];
    },
  };
}

function write(file: string, bytes: Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
