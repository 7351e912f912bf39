import { useEffect, useRef, useState } from 'preact/hooks';
import { Failure } from '../../kit/notice.tsx';
import { Progress } from '../../kit/progress.tsx';
import { useRun } from '../../score-run/score-run.ts';
import { callScript } from '../../script/call-script.ts';
import { useSurroundings, type ViewProps } from '../../sheet/sheet-state.ts';
import { AlreadySetUp } from './already-set-up.tsx';
import { Finished } from './finished.tsx';
import { NoLeads } from './no-leads.tsx';
import { SENTENCES } from './sentences.ts';
import './set-up.css';
import { useLatestCall } from './use-latest-call.ts';
import { Wizard } from './wizard.tsx';

const callOptions = (_: undefined) => callScript('readSetUpOptions', []);

/** What is under way, or was just done, from here. */
type Doing =
  | { readonly what: 'choosing'; readonly failure: string }
  | { readonly what: 'loading demo' | 'writing' }
  | { readonly what: 'finished'; readonly sentences: readonly string[] };

const CHOOSING: Doing = { what: 'choosing', failure: '' };

/** The wizard for a first sheet; with a Scoring tab, where things stand. */
export function SetUpView({ sheet, isVisible }: ViewProps) {
  const { state, show } = useSurroundings();
  const run = useRun();
  const options = useLatestCall(callOptions);
  const [doing, setDoing] = useState(CHOOSING);
  const isBusy = useRef(false);
  const { hasScoringTab } = sheet.reading;
  // The tabs are looked at again whenever the sheet was read.
  useEffect(() => {
    if (!hasScoringTab) options.ask(undefined);
  }, [sheet, hasScoringTab]);
  const isOver = doing.what === 'finished' && run.phase === 'ended';
  useEffect(() => {
    // What was just done is told once; whoever comes back finds where things stand.
    if (isOver && !isVisible) setDoing(CHOOSING);
  }, [isOver, isVisible]);

  /** Writes something, then reads the sheet again and scores it; a second click meanwhile does nothing. */
  const finishWith = async (
    what: 'loading demo' | 'writing',
    write: () => Promise<{ readonly failure: string } | { readonly sentences: readonly string[] }>,
  ): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    setDoing({ what });
    const written = await write();
    // An answer that got lost may have been a Scoring tab written: the sheet itself knows.
    const fresh = await state.reload();
    isBusy.current = false;
    if ('failure' in written)
      setDoing({ what: 'choosing', failure: fresh?.reading.hasScoringTab ? '' : written.failure });
    else {
      setDoing({ what: 'finished', sentences: written.sentences });
      await run.start();
    }
  };
  const write = (request: string) =>
    void finishWith('writing', async () => {
      const answer = await callScript('writeSetUp', [request]);
      if (!answer.ok) return { failure: answer.sentence };
      const { refusal, sentences } = answer.result;
      return refusal === null ? { sentences } : { failure: refusal };
    });
  const loadDemo = () =>
    void finishWith('loading demo', async () => {
      const answer = await callScript('addDemoLeads', []);
      return answer.ok ? { sentences: answer.result.sentences } : { failure: answer.sentence };
    });

  if (doing.what === 'finished') return <Finished sentences={doing.sentences} show={show} />;
  if (doing.what === 'loading demo') return <Waiting words={SENTENCES.loadingDemo} />;
  if (hasScoringTab && doing.what !== 'writing') return <AlreadySetUp sheet={sheet} show={show} />;
  const known = options.known?.result;
  if (!known) {
    return options.failure === '' ? (
      <Waiting words={SENTENCES.looking} />
    ) : (
      <Failure sentence={options.failure} retry={() => options.ask(undefined)} />
    );
  }
  const lookAgain = () => options.ask(undefined);
  const failure = doing.what === 'choosing' ? doing.failure : '';
  if (known.tabs.every(({ rows }) => rows === 0)) {
    return (
      <>
        <NoLeads lookAgain={lookAgain} loadDemo={loadDemo} />
        {failure !== '' && <Failure sentence={failure} />}
      </>
    );
  }
  return (
    <Wizard
      options={known}
      isWriting={doing.what === 'writing'}
      failure={failure}
      write={write}
      lookAgain={lookAgain}
      loadDemo={loadDemo}
    />
  );
}

function Waiting({ words }: { readonly words: string }) {
  return (
    <div role="status">
      <p class="quiet">{words}</p>
      <Progress label={words} />
    </div>
  );
}
