import { TimeZone } from '../workbook/time-zone.ts';
import { ServiceError } from './service-error.ts';

/**
 * Writes an instant by a pattern of Java's SimpleDateFormat, as `Utilities.formatDate` does, in English.
 *
 * @throws ServiceError for an unknown zone, or for a letter that is not emulated
 */
export function formatByPattern(instant: Date, zoneName: string, pattern: string): string {
  const zone = zoneOf(zoneName);
  const wall = new Date(zone.wallTimeOf(instant.getTime()));
  const offsetMinutes = Math.round((wall.getTime() - instant.getTime()) / 60000);
  return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (token, quoted: string | undefined) =>
    quoted === undefined
      ? field(token, wall, offsetMinutes)
      : token === "''"
        ? "'"
        : quoted.replace(/''/g, "'"),
  );
}

const ZONES = new Map<string, TimeZone>();

function zoneOf(name: string): TimeZone {
  const known = ZONES.get(name);
  if (known !== undefined) {
    return known;
  }
  try {
    const zone = new TimeZone(name === 'GMT' ? 'Etc/GMT' : name);
    ZONES.set(name, zone);
    return zone;
  } catch {
    throw new ServiceError(`host: the time zone "${name}" is not known`);
  }
}

function field(token: string, wall: Date, offsetMinutes: number): string {
  const padded = (value: number): string => String(value).padStart(token.length, '0');
  switch (token[0]) {
    case 'y':
      return token.length === 2 ? String(wall.getUTCFullYear()).slice(-2) : padded(wall.getUTCFullYear());
    case 'M':
      return token.length < 3
        ? padded(wall.getUTCMonth() + 1)
        : named(wall, { month: token.length === 3 ? 'short' : 'long' });
    case 'd':
      return padded(wall.getUTCDate());
    case 'E':
      return named(wall, { weekday: token.length < 4 ? 'short' : 'long' });
    case 'u':
      return padded(wall.getUTCDay() || 7);
    case 'H':
      return padded(wall.getUTCHours());
    case 'h':
      return padded(wall.getUTCHours() % 12 || 12);
    case 'm':
      return padded(wall.getUTCMinutes());
    case 's':
      return padded(wall.getUTCSeconds());
    case 'S':
      return padded(wall.getUTCMilliseconds());
    case 'a':
      return wall.getUTCHours() < 12 ? 'AM' : 'PM';
    case 'Z':
      return offset(offsetMinutes, '');
    case 'X':
      return offsetMinutes === 0
        ? 'Z'
        : token === 'XXX'
          ? offset(offsetMinutes, ':')
          : offset(offsetMinutes, '').slice(0, token === 'X' ? 3 : 5);
    default:
      throw new ServiceError(`host: the date pattern letter ${token[0]} is not emulated`);
  }
}

function named(wall: Date, part: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-US', { ...part, timeZone: 'UTC' }).format(wall);
}

function offset(minutes: number, colon: string): string {
  const size = Math.abs(minutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${colon}${two(size % 60)}`;
}
