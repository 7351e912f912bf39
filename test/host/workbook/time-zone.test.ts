import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateOfSerial, serialOfDate } from '../../../host/workbook/serial-date.ts';
import { TimeZone } from '../../../host/workbook/time-zone.ts';

const zones = [
  'Etc/GMT',
  'America/New_York',
  'Europe/Berlin',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Australia/Lord_Howe',
];

test.each(zones)(
  'every instant in %s comes back from its serial number, but for the hours that clocks repeat',
  (name) => {
    const zone = new TimeZone(name);
    const span = { min: Date.UTC(1970, 0, 1), max: Date.UTC(2040, 0, 1) };
    fc.assert(
      fc.property(fc.integer(span), (instant) => {
        const back = dateOfSerial(serialOfDate(instant, zone), zone).getTime();
        const isSecondPassing = zone.wallTimeOf(back) === zone.wallTimeOf(instant) && back < instant;
        return back === instant || isSecondPassing;
      }),
    );
  },
);

test('a wall time agrees with what Intl shows', () => {
  const zone = new TimeZone('Asia/Kathmandu');
  expect(new Date(zone.wallTimeOf(Date.UTC(2024, 0, 1))).toISOString()).toBe('2024-01-01T05:45:00.000Z');
});

test('serial number 0 is 30 December 1899, and 60 is 28 February 1900', () => {
  const zone = new TimeZone('Etc/GMT');
  expect(dateOfSerial(0, zone).toISOString()).toBe('1899-12-30T00:00:00.000Z');
  expect(dateOfSerial(60, zone).toISOString()).toBe('1900-02-28T00:00:00.000Z');
});

test('an unknown zone is a RangeError', () => {
  expect(() => new TimeZone('Mars/Olympus')).toThrow(RangeError);
});
