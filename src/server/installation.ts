import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where the program itself stands. */
interface Installation {
  readonly version: string;
  /** the built app; null: it was not built */
  readonly appFolder: string | null;
}

/** Found upwards from this file, in the source tree as in the bundle. */
export function findInstallation(): Installation {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest)) {
      const { version = '0.0.0' } = JSON.parse(readFileSync(manifest, 'utf8')) as { version?: string };
      const appFolder = join(folder, 'dist', 'app');
      return { version, appFolder: existsSync(join(appFolder, 'index.html')) ? appFolder : null };
    }
    if (dirname(folder) === folder) return { version: '0.0.0', appFolder: null };
  }
}
