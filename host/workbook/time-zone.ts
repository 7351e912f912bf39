/** Milliseconds of the wall clock, written as if the wall clock were UTC. */
type WallTime = number;

/** Rules that change a zone's offset do so at whole quarters of an hour, so that one look-up serves a quarter. */
const OFFSET_BUCKET_MS = 15 * 60 * 1000;

/** Converts between instants and the wall clock of one IANA zone. */
export class TimeZone {
  private readonly formatter: Intl.DateTimeFormat;
  private readonly offsets = new Map<number, number>();

  /** @throws RangeError for an unknown zone */
  constructor(readonly name: string) {
    this.formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  }

  /** What the clock on the wall shows at an instant. */
  wallTimeOf(instantMs: number): WallTime {
    return instantMs + this.offsetAt(instantMs);
  }

  /**
   * The instant at which the clock on the wall shows a time: the earlier one where clocks are set back; where
   * they are set forward over it, as far after the gap as the time lies in it.
   */
  instantOf(wallTime: WallTime): number {
    const before = this.offsetAt(wallTime - 24 * 3600 * 1000);
    const early = wallTime - before;
    if (this.offsetAt(early) === before) {
      return early;
    }
    const late = wallTime - this.offsetAt(wallTime + 24 * 3600 * 1000);
    return this.wallTimeOf(late) === wallTime ? late : early;
  }

  private offsetAt(instantMs: number): number {
    const bucket = Math.floor(instantMs / OFFSET_BUCKET_MS);
    let offset = this.offsets.get(bucket);
    if (offset === undefined) {
      offset = this.lookUpOffset(bucket * OFFSET_BUCKET_MS);
      this.offsets.set(bucket, offset);
    }
    return offset;
  }

  private lookUpOffset(instantMs: number): number {
    const parts = new Map(this.formatter.formatToParts(instantMs).map((part) => [part.type, part.value]));
    const value = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type));
    const year = parts.get('era') === 'BC' ? 1 - value('year') : value('year');
    const wall = new Date(0);
    wall.setUTCFullYear(year, value('month') - 1, value('day'));
    wall.setUTCHours(value('hour'), value('minute'), value('second'));
    return wall.getTime() - instantMs;
  }
}
