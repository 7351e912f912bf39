import type { ScoreReport } from '../src/app/api.ts';
import { issueList, tierList } from './report-view.ts';
import { callScript } from './server.ts';
import './sidebar.css';

/** An element with a text; texts are text nodes, so that nothing in a sheet is ever read as a page. */
function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

const app = document.getElementById('app') as HTMLElement;
const scoreButton = element('button', 'primary', 'Score leads');
const cancelButton = element('button', 'plain', 'Cancel');
const progress = element('progress', 'progress');
const status = element('p', 'status', 'Scores every lead of the open tab by the Scoring tab.');
const results = element('div', 'results');

let isCancelled = false;

function setRunning(isRunning: boolean): void {
  scoreButton.disabled = isRunning;
  cancelButton.hidden = !isRunning;
  progress.hidden = !isRunning;
}

/** Scores block after block until the run is done, stopped, or cancelled between two blocks. */
async function score(): Promise<void> {
  isCancelled = false;
  cancelButton.disabled = false;
  progress.removeAttribute('value');
  setRunning(true);
  results.replaceChildren();
  status.textContent = 'Scoring…';
  for (;;) {
    const answer = await callScript('scoreNextBlock');
    if (!answer.ok) {
      status.textContent = answer.sentence;
      break;
    }
    const report = answer.result;
    show(report);
    if (report.status !== 'paused' || isCancelled) break;
    progress.max = report.rows;
    progress.value = report.scoredRows;
    status.textContent = `${report.scoredRows} of ${report.rows} rows scored…`;
  }
  setRunning(false);
}

function show(report: ScoreReport): void {
  status.textContent = report.message;
  results.replaceChildren(...tierList(report), ...issueList(report.issues, goTo));
}

async function goTo(cell: string): Promise<void> {
  const answer = await callScript('goToCell', cell);
  if (!answer.ok) status.textContent = answer.sentence;
  else if (!answer.result) status.textContent = `The cell ${cell} is no longer there.`;
}

scoreButton.type = 'button';
cancelButton.type = 'button';
status.setAttribute('role', 'status');
progress.setAttribute('aria-label', 'Rows scored');
scoreButton.addEventListener('click', () => void score());
cancelButton.addEventListener('click', () => {
  isCancelled = true;
  cancelButton.disabled = true;
  status.textContent = 'Stopping after this block…';
});
const buttons = element('div', 'buttons');
buttons.append(scoreButton, cancelButton);
app.append(element('h1', 'title', 'Scoresheet'), buttons, progress, status, results);
setRunning(false);
