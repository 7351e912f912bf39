/**
 * An esbuild plugin that leaves out of the bundle what re2js does not need in a sheet. Above all its Unicode tables:
 * they are 45 KB of a file that every custom function call loads, and any engine that runs the bundle knows the same
 * ranges. They are asked of its own `\p{…}`, when a pattern first names the class.
 */
import { readFileSync } from 'node:fs';

/** Runs in the bundle: the ranges of a class, as re2js holds them (first, last, step). */
const NATIVE_TABLE = `
const nativeTable = (property) => {
	const ranges = [];
	const isIn = new RegExp("\\\\p{" + property + "}", "u");
	let first = -1;
	for (let point = 0; point <= 0x110000; point++) {
		const belongs = point <= 0x10ffff && isIn.test(String.fromCodePoint(point));
		if (belongs && first < 0) first = point;
		if (belongs || first < 0) continue;
		ranges.push(first, point - 1, 1);
		first = -1;
	}
	return new UnicodeRangeTable(Uint32Array.from(ranges));
};
const nativeTables = (property, names) => {
	const tables = {};
	for (const name of names.split(" ")) tables[name] = () => nativeTable(property + "=" + name);
	return tables;
};
`;

/** Replaces what must be there to be replaced: another version of the library fails the build, not the sheet. */
function replaceOnce(text, pattern, replacement) {
  if (!pattern.test(text)) throw new Error(`build: re2js no longer holds ${pattern}`);
  return text.replace(pattern, replacement);
}

function withNativeTables(text, field, property) {
  return replaceOnce(
    text,
    new RegExp(`static ${field} = new LazyMap\\(\\{\\n([\\s\\S]*?)\\n\\t\\}\\);`),
    (_, body) => {
      const names = [...body.matchAll(/^\t\t(\w+): /gm)].map(([, name]) => name);
      return `static ${field} = new LazyMap(nativeTables("${property}", "${names.join(' ')}"));`;
    },
  );
}

/** Leaves out a class that no pattern of a sheet comes to: sets of patterns, and the translation of other dialects. */
function withoutClass(text, name) {
  return replaceOnce(
    text,
    new RegExp(`var ${name} = class ${name} \\{[\\s\\S]*?\\n\\};`),
    `var ${name} = class {};`,
  );
}

export const slimRe2js = {
  name: 'slim-re2js',
  setup(build) {
    build.onLoad({ filter: /re2js[\\/]build[\\/]index\.js$/ }, ({ path }) => {
      let contents = readFileSync(path, 'utf8');
      contents = withNativeTables(contents, 'CATEGORIES', 'gc');
      contents = withNativeTables(contents, 'SCRIPTS', 'sc');
      contents = replaceOnce(contents, /var UnicodeTables = class \{/, (start) => NATIVE_TABLE + start);
      for (const name of ['RE2Set', 'TranslateRegExpString']) contents = withoutClass(contents, name);
      // Younger than the language level of the bundle.
      contents = contents.replaceAll('Object.hasOwn(', 'Object.prototype.hasOwnProperty.call(');
      return { contents, loader: 'js' };
    });
  },
};
