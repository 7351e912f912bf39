import type { Nullable } from '@univerjs/presets';
import type { Color } from 'exceljs';

/** Colours of a file's theme, in the order that cells refer to them by number. */
export type ThemeColors = readonly string[];

/** How exceljs hands out a colour: one of four notations. */
export type FileColor = Partial<Color> & { readonly tint?: number; readonly indexed?: number };

/** In a theme's file the first two pairs are listed dark first; cells number them light first. */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
];

/** Office's own theme, for files without one. */
const OFFICE_THEME: ThemeColors =
  '#ffffff #000000 #e7e6e6 #44546a #4472c4 #ed7d31 #a5a5a5 #ffc000 #5b9bd5 #70ad47'.split(' ');

/** The 56 colours that old files number from 8 on (ECMA-376 part 1, 18.8.27). */
const INDEXED_COLORS = (
  '000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 800000 008000 000080 808000 800080 008080 c0c0c0 808080 ' +
  '9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff ' +
  '00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** Colours of a theme's XML. */
export function themeColors(themeXml: string | undefined): ThemeColors {
  if (themeXml === undefined) return OFFICE_THEME;
  return THEME_ORDER.map((name, index) => {
    const part = new RegExp(`<a:${name}>([\\s\\S]*?)</a:${name}>`).exec(themeXml)?.[1] ?? '';
    const hex = /(?:lastClr|srgbClr val)="([0-9a-fA-F]{6})"/.exec(part)?.[1];
    return hex ? `#${hex.toLowerCase()}` : (OFFICE_THEME[index] ?? '#000000');
  });
}

/**
 * A colour as `#rrggbb`: given as such, by its number in the theme with a tint, or by its number among the old colours.
 *
 * @returns undefined for none, or "automatic"
 */
export function readColor(color: FileColor | undefined, theme: ThemeColors): string | undefined {
  if (!color) return undefined;
  if (color.argb !== undefined)
    return /^[0-9a-f]{8}$/i.test(color.argb) ? `#${color.argb.slice(2).toLowerCase()}` : undefined;
  if (color.theme !== undefined) {
    const base = theme[color.theme];
    return base === undefined ? undefined : tinted(base, color.tint ?? 0);
  }
  const indexed =
    color.indexed === undefined
      ? undefined
      : INDEXED_COLORS[color.indexed < 8 ? color.indexed : color.indexed - 8];
  return indexed === undefined ? undefined : `#${indexed}`;
}

/**
 * A colour of a workbook, `#rgb`, `#rrggbb` or `rgb(…)`, as exceljs writes it.
 *
 * @returns undefined for no colour
 */
export function writeColor(color: Nullable<string>): { argb: string } | undefined {
  const hex = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(color?.trim() ?? '')?.[1];
  if (hex) return { argb: `FF${(hex.length === 3 ? hex.replace(/./g, '$&$&') : hex).toUpperCase()}` };
  const parts = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/i.exec(color ?? '');
  if (!parts) return undefined;
  return {
    argb: `FF${parts
      .slice(1)
      .map((part) => byteHex(Number(part)))
      .join('')
      .toUpperCase()}`,
  };
}

function byteHex(amount: number): string {
  return Math.min(255, Math.max(0, Math.round(amount)))
    .toString(16)
    .padStart(2, '0');
}

/** Lighter for a tint up to 1, darker down to −1: the lightness alone is moved (ECMA-376 part 1, 18.8.19). */
function tinted(hex: string, tint: number): string {
  if (tint === 0) return hex;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (place) => Number.parseInt(hex.slice(place, place + 2), 16) / 255,
  );
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const lightness = (most + least) / 2;
  const moved = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const spread = most - least;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
  const chroma = (1 - Math.abs(2 * moved - 1)) * saturation;
  const channel = (value: number) =>
    byteHex(255 * (spread === 0 ? moved : moved - chroma / 2 + ((value - least) / spread) * chroma));
  return `#${channel(red)}${channel(green)}${channel(blue)}`;
}
