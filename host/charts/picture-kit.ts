import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { PictureKit } from './chart-png.ts';

/** What pictures are drawn with in Node. */
export function pictureKit(): PictureKit {
  const require = createRequire(import.meta.url);
  return {
    renderer: readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')),
    font: readFileSync(require.resolve('@expo-google-fonts/roboto/400Regular/Roboto_400Regular.ttf')),
  };
}
