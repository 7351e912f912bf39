import { foldName } from '../../table/text.ts';

/** Where an activity log may hold what, going by its headers; 0-based columns. */
export interface ActivityColumns {
  /** Columns that may identify the lead, the likeliest first. */
  readonly keys: readonly number[];
  readonly activity: number | undefined;
  /** The likeliest of `dates`. */
  readonly date: number | undefined;
  readonly dates: readonly number[];
  readonly count: number | undefined;
}

/** Folded headers as exports of HubSpot, Marketo, Mailchimp, Google Analytics and others write them, the likeliest first. */
const KEY = [
  /e-?mail(s|address(es)?)?$/,
  /^(associated|related)?(lead|contact|person|prospect|customer|user|client|visitor|subscriber|recipient|who)s?[_-]?(pseudo_?|unique_?)?(ids?|key)?$/,
  /^(to|record|account|company|deal|object)?[_-]?(ids?|key)?$/,
];
const ACTIVITY = [
  /^(activity|activities|(activity|event|action|interaction)_?name|event|action|interaction|behaviou?r)$/,
  /^(activity|event|engagement|interaction|action|task)_?(type|subtype|kind|category|title)$/,
  /^type$/,
  /^(subject|title|page|pagetitle|what|category|form|formname|activitytypeid|url)$/,
  /^(name|campaign(name)?|(member)?status)$/,
];
const DATE = [
  /^(activity|event|engagement|interaction|action|due|click|open|visit)?[_-]?(date|day|datetime|timestamp|date(\/|and)time)(\(.*\))?$/,
  /^(when|(occurr|happen|creat|submitt|respond|complet)ed.*)$/,
  /(date|timestamp)(\(.*\))?$/,
  /(time|_at|added)(\(.*\))?$/,
];
const COUNT = [/^(event_?)?count$|^(times|quantity|occurrences|totalevents|hits|howoften)$/];

/** A header that may as well number the rows of the log itself. */
const BARE = /^(id|key)$/;

/**
 * Finds the columns of an activity log by its headers.
 *
 * @param headers trimmed texts
 * @param leadKey header of the column that identifies a lead in the lead tab; a column of the same name comes first
 */
export function findActivityColumns(headers: readonly string[], leadKey: string): ActivityColumns {
  const folded = headers.map(foldName);
  const wanted = foldName(leadKey);
  const same = folded.flatMap((header, index) =>
    header !== '' && header === wanted && !BARE.test(header) ? [index] : [],
  );
  const ranked = (patterns: readonly RegExp[]): number[] => {
    const found = patterns.flatMap((pattern) =>
      folded.flatMap((header, index) => (header !== '' && pattern.test(header) ? [index] : [])),
    );
    return [...new Set(found)].filter((index) => !same.includes(index));
  };
  const dates = ranked(DATE);
  return {
    keys: [...same, ...ranked(KEY)],
    activity: ranked(ACTIVITY)[0],
    date: dates[0],
    dates,
    count: ranked(COUNT)[0],
  };
}
