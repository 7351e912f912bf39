import { hexColor } from '../workbook/css-colors.ts';
import { ServiceError } from './service-error.ts';

/**
 * A colour as live reports it, `#rrggbb` in lower case.
 *
 * @throws ServiceError for a text that the emulation does not know as a colour
 */
export function colorOf(color: string): string {
  const hex = hexColor(color);
  if (hex === undefined) {
    throw new ServiceError(`host: the colour "${color}" is not emulated`);
  }
  return hex;
}
