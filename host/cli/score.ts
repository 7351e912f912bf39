import { runScore } from './run-score.ts';

/** `npm run score`: see `USAGE` in arguments.ts. */
const status = await runScore(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
});
// The spreadsheet's engine leaves timers behind, which must not keep the command alive nor change its status.
const written = [process.stdout, process.stderr].map(
  (stream) => new Promise<void>((resolve) => stream.write('', () => resolve())),
);
await Promise.all(written);
process.exit(status);
