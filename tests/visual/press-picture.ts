import { PNG } from 'pngjs';

/** The same picture as small as a PNG without loss gets: Chromium writes quickly, not densely. What is flat packs best unfiltered. */
export const pressPicture = (picture: Buffer): Buffer =>
  PNG.sync.write(PNG.sync.read(picture), { colorType: 2, filterType: 0, deflateLevel: 9, deflateStrategy: 0 });
