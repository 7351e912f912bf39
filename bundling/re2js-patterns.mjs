/**
 * What the bundle offers under the name of re2js: patterns, asked one thing only, whether a text holds them. The
 * library's parser and compiler read the pattern and its automaton searches, in time linear in the text.
 */
import { Compiler, DFA, MachineUTF16Input, Parser, RE2Flags, Simplify, Utils } from 're2js';
import { Simulation } from './re2js-simulation.mjs';

/** What the parser throws: its message is all that is ever read of it. */
export class RE2JSSyntaxException extends Error {
  constructor(reason, part) {
    super(`error parsing regexp: ${reason}${part ? `: \`${part}\`` : ''}`);
  }
}

/**
 * Enough for the automaton of any usual pattern. Making a state takes long enough that one which needs more is quicker
 * without.
 */
const AUTOMATON_BYTES = 2 ** 21;

class Pattern {
  constructor(program) {
    const [isLiteral, literal] = program.prefix();
    this.program = program;
    this.literal = isLiteral ? literal : null;
    // What can only begin where the text does is not looked for any further on.
    const isAtStart = (program.startCond() & Utils.EMPTY_BEGIN_TEXT) !== 0;
    this.anchor = isAtStart ? RE2Flags.ANCHOR_START : RE2Flags.UNANCHORED;
    this.automaton = null;
    this.simulation = null;
  }

  matcher(text) {
    return { find: () => this.isIn(text) };
  }

  isIn(text) {
    if (this.literal !== null) return text.includes(this.literal);
    const input = new MachineUTF16Input(text);
    if (this.simulation !== null) return this.simulation.isIn(input);
    if (this.automaton === null) this.automaton = new DFA(this.program, AUTOMATON_BYTES);
    const found = this.automaton.match(input, 0, this.anchor);
    if (found !== null) return found;
    this.automaton = null;
    this.simulation = new Simulation(this.program);
    return this.simulation.isIn(input);
  }
}

const ANY_CASE = 1;

export const RE2JS = {
  CASE_INSENSITIVE: ANY_CASE,

  /** @throws Error for what is no pattern, saying why */
  compile(pattern, flags) {
    const source = flags === ANY_CASE ? `(?i)${pattern}` : pattern;
    return new Pattern(Compiler.compileRegexp(Simplify.simplify(Parser.parse(source, RE2Flags.PERL))));
  },
};
