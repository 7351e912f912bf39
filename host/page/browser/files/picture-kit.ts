import font from '@expo-google-fonts/roboto/400Regular/Roboto_400Regular.ttf';
import renderer from '@resvg/resvg-wasm/index_bg.wasm';
import type { PictureKit } from '../../../charts/chart-png.ts';

/** What pictures are drawn with in a browser. */
export const pictureKit: PictureKit = { renderer, font };
