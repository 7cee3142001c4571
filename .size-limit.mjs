import { existsSync, readFileSync } from 'node:fs';

const PAGE = 'dist/app/index.html';

/** What the browser fetches before it can show the first figure: all that the page itself names. */
function named(extension) {
  if (!existsSync(PAGE)) throw new Error(`${PAGE} is missing: run npm run build`);
  const addresses = readFileSync(PAGE, 'utf8').matchAll(/(?:src|href)="\/?([^"]+)"/g);
  return [...addresses].map(([, address]) => `dist/app/${address}`).filter((path) => path.endsWith(extension));
}

export default [
  // the words of one language come with it, and Arabic's are the longer ones
  { name: 'Script before the first figure', path: [...named('.js'), 'dist/app/assets/words-ar-*.js'], limit: '120 kB', gzip: true },
  { name: 'Style before the first figure', path: named('.css'), limit: '12 kB', gzip: true },
  { name: 'All scripts', path: 'dist/app/assets/*.js', limit: '900 kB', gzip: true },
];
