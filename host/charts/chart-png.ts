import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** What pictures are drawn with: the renderer's WebAssembly, and a TrueType font, since a machine may have none. */
export interface PictureKit {
  readonly renderer: Uint8Array;
  readonly font: Uint8Array;
}

/** Dots for each pixel, so that a picture is sharp on a fine screen and on paper. */
const DOTS_PER_PIXEL = 2;

let starting: Promise<void> | undefined;

/** An SVG picture as the bytes of a PNG, of twice its size in dots. */
export async function svgToPng(svg: string, { renderer, font }: PictureKit): Promise<Uint8Array> {
  // It can be started but once.
  starting ??= initWasm(renderer as Parameters<typeof initWasm>[0]);
  await starting;
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: DOTS_PER_PIXEL },
    font: { fontBuffers: [font], defaultFontFamily: 'Roboto', sansSerifFamily: 'Roboto' },
  });
  try {
    const image = drawing.render();
    const bytes = image.asPng();
    image.free();
    return bytes;
  } finally {
    drawing.free();
  }
}
