/**
 * Unicode as the bundle's patterns see it. re2js carries tables of it, 50 KB of a file that every custom function
 * call loads; any engine that runs the bundle knows the same, so what stands here asks the engine.
 */

/** Runs in the bundle: the ranges (first, last, …) of a class by the name that RE2 gives it, null if it gives none. */
const CLASSES = `
const unicodeProperties = (name) => {
	if (name === "Any" || name === "Assigned" || BINARY_PROPERTIES.includes(name)) return [name];
	if (name === "Ascii") return ["ASCII"];
	if (name === "Lc") return ["gc=LC"];
	const properties = [];
	if (/^\\w\\w?$/.test(name)) properties.push("gc=" + name);
	if (/^\\w+$/.test(name) && (name.length !== 4 || SHORT_SCRIPTS.includes(name))) properties.push("sc=" + name);
	return properties;
};
const unicodeTest = (name, foldCase) => {
	for (const property of unicodeProperties(name)) {
		try {
			return new RegExp("\\\\p{" + property + "}", foldCase ? "iu" : "u");
		} catch (unknown) {}
	}
	return null;
};
const classes = new Map();
const unicodeClass = (name, foldCase) => {
	const key = name + foldCase;
	if (!classes.has(key)) classes.set(key, readClass(name, foldCase));
	return classes.get(key);
};
const readClass = (name, foldCase) => {
	const isIn = unicodeTest(name, foldCase);
	if (isIn === null) return null;
	const ranges = [];
	let first = -1;
	for (let point = 0; point <= 0x110000; point++) {
		const belongs = point <= 0x10ffff && isIn.test(String.fromCodePoint(point));
		if (belongs && first < 0) first = point;
		if (belongs || first < 0) continue;
		ranges.push(first, point - 1);
		first = -1;
	}
	return ranges;
};
`;

/** Runs in the bundle and here: what is the same but for case, as far as upper and lower case tell. */
const CASES = `
const cases = (point) => {
	const found = new Set([point]);
	for (const member of found) {
		const text = String.fromCodePoint(member);
		for (const cased of [text.toLowerCase(), text.toUpperCase()]) {
			const point = cased.codePointAt(0);
			if (cased.length === String.fromCodePoint(point).length) found.add(point);
		}
	}
	return [...found].sort((a, b) => a - b);
};
`;

/** Runs in the bundle: the next character that is the same but for case, and after the last the first again. */
const SIMPLE_FOLD = `
const orbits = new Map();
const orbitOf = (point) => {
	if (orbits.size === 0) for (const orbit of ODD_ORBITS.split(" ")) {
		const points = Array.from(orbit, (character) => character.codePointAt(0));
		for (const point of points) orbits.set(point, points);
	}
	let orbit = orbits.get(point);
	if (orbit === undefined) {
		const text = String.fromCodePoint(point);
		if (text.toLowerCase() === text && text.toUpperCase() === text) return [point];
		orbits.set(point, orbit = cases(point));
	}
	return orbit;
};
const simpleFold = (point) => {
	const orbit = orbitOf(point);
	return orbit[(orbit.indexOf(point) + 1) % orbit.length];
};
`;

/** Every orbit of characters that is not what upper and lower case tell: ſ with s, K with k, ı on its own. */
function oddOrbits(simpleFold) {
  const cases = new Function(`${CASES} return cases;`)();
  const odd = new Set();
  for (let point = 0; point <= 0x10ffff; point++) {
    const orbit = [point];
    for (let next = simpleFold(point); next !== point; next = simpleFold(next)) orbit.push(next);
    orbit.sort((one, other) => one - other);
    if (orbit.join() !== cases(point).join()) odd.add(String.fromCodePoint(...orbit));
  }
  return [...odd].join(' ');
}

/**
 * The source of `unicodeClass` and `simpleFold` for the bundle.
 *
 * @param library the classes of re2js that hold its tables, `Unicode` and `UnicodeTables`
 */
export function unicodeSource({ Unicode, UnicodeTables }) {
  const scripts = Object.keys(UnicodeTables.SCRIPTS.initializer);
  const categories = Object.keys(UnicodeTables.CATEGORIES.initializer);
  const words = (names) => `${JSON.stringify(names.join(' '))}.split(" ")`;
  return [
    `const BINARY_PROPERTIES = ${words(categories.filter((name) => name.length > 2))};`,
    // Four letters are otherwise the short form of a script's name, which RE2 does not take.
    `const SHORT_SCRIPTS = ${words(scripts.filter((name) => name.length === 4))};`,
    `const ODD_ORBITS = ${JSON.stringify(oddOrbits(Unicode.simpleFold))};`,
    CLASSES,
    CASES,
    SIMPLE_FOLD,
  ].join('\n');
}
