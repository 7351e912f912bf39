import { Inst } from 're2js';

/** Instructions of a program, each at most once. */
class Threads {
  constructor(program) {
    const count = program.numInst();
    this.program = program;
    this.places = new Int32Array(count);
    this.instructions = new Int32Array(count);
    this.pending = new Int32Array(2 * count + 1);
    this.size = 0;
  }

  /** Adds an instruction and all that it leads to without reading on. True when that is a match. */
  follow(start, context) {
    const { program, places, instructions, pending } = this;
    let left = 0;
    pending[left++] = start;
    while (left > 0) {
      const number = pending[--left];
      if (places[number] < this.size && instructions[places[number]] === number) continue;
      places[number] = this.size;
      instructions[this.size++] = number;
      const { op, out, arg } = program.getInst(number);
      if (op === Inst.MATCH) return true;
      if (op === Inst.ALT || op === Inst.ALT_MATCH) {
        pending[left++] = arg;
        pending[left++] = out;
      } else if (op === Inst.NOP || op === Inst.CAPTURE) pending[left++] = out;
      else if (op === Inst.EMPTY_WIDTH && (arg & ~context) === 0) pending[left++] = out;
    }
    return false;
  }
}

/**
 * A compiled pattern looked for by Thompson's simulation, which goes all ways at once: for the few patterns whose
 * automaton has too many states. Its time is at most the product of text and program.
 */
export class Simulation {
  constructor(program) {
    this.program = program;
    this.now = new Threads(program);
    this.following = new Threads(program);
  }

  /** Whether the pattern stands anywhere in the text. */
  isIn(input) {
    const { program } = this;
    this.now.size = 0;
    let context = input.context(0);
    for (let position = 0; ; ) {
      const { now, following } = this;
      if (now.follow(program.start, context)) return true;
      const step = input.step(position);
      if (step < 0) return false;
      position += step & 7;
      context = input.context(position);
      following.size = 0;
      for (let index = 0; index < now.size; index++) {
        const instruction = program.getInst(now.instructions[index]);
        if (!Inst.isRuneOp(instruction.op) || !instruction.matchRune(step >> 3)) continue;
        if (following.follow(instruction.out, context)) return true;
      }
      this.now = following;
      this.following = now;
    }
  }
}
