/** The source of re2js without what no pattern of a sheet comes to. */
export function cutRe2js(source: string): string;
