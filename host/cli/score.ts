import { runScore } from './run-score.ts';

/** `npm run score`: see `USAGE` in arguments.ts. */
process.exitCode = await runScore(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
});
