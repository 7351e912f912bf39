import { openBrowser } from './open-browser.ts';
import { SENTENCES } from './sentences.ts';
import { PortError, startServer } from './serve.ts';
import { readStartArguments, StartError } from './start-arguments.ts';

/** `npm start`: serves the local workbook until Ctrl+C. Exit status 2 for wrong usage, as with a file that is not there. */
try {
  const { file, port, opensBrowser } = readStartArguments(process.argv.slice(2));
  const { address, close } = await startServer({
    ...(file === undefined ? {} : { file }),
    ...(port === undefined ? {} : { port }),
  });
  process.stdout.write(`${SENTENCES.serving(address)}\n`);
  if (opensBrowser) {
    openBrowser(address);
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void close().then(() => process.exit(0)));
  }
} catch (error) {
  if (!(error instanceof StartError || error instanceof PortError)) {
    throw error;
  }
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
