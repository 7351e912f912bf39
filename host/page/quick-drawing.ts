import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/** The part of Univer that marks texts which look like numbers, where Univer lists it among its parts. */
const NUMBER_MARKS = /\[ForceStringRenderController\],/g;

/**
 * Leaves out of Univer the marks on texts that look like numbers. The page shows none, but even when they are turned
 * off Univer reads each text that it draws as a date, a time and a number first: half of the time of drawing.
 *
 * @throws Error, while bundling, when Univer no longer lists that part
 */
export const quickDrawing: Plugin = {
  name: 'quick-drawing',
  setup({ onLoad }) {
    onLoad({ filter: /@univerjs[/\\]sheets-ui[/\\]lib[/\\]es[/\\]index\.js$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      if (!NUMBER_MARKS.test(text)) {
        throw new Error(`${path} lists no ForceStringRenderController: see quick-drawing.ts.`);
      }
      return { contents: text.replace(NUMBER_MARKS, ''), loader: 'js' };
    });
  },
};
