import { withDensity } from '../../export/png-density.ts';
import type { SvgPicture } from '../../export/svg-frame.ts';

export const RESOLUTIONS = { '1': 96, '2': 192, '300': 300 } as const;
export type Resolution = keyof typeof RESOLUTIONS;

const CSS_DPI = 96;

/** @throws Error where the browser cannot draw it */
export async function rasterise({ svg, width, height }: SvgPicture, resolution: Resolution): Promise<Uint8Array<ArrayBuffer>> {
  const dotsPerInch = RESOLUTIONS[resolution];
  const scale = dotsPerInch / CSS_DPI;
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('No canvas.');
    // Fonts inside the picture are ready a moment after it: what the first drawing lacks, the second one has.
    for (let round = 0; round < 2; round++) {
      pen.clearRect(0, 0, canvas.width, canvas.height);
      pen.drawImage(image, 0, 0, canvas.width, canvas.height);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error('No picture.');
    return withDensity(new Uint8Array(await blob.arrayBuffer()), dotsPerInch);
  } finally {
    URL.revokeObjectURL(address);
  }
}
