import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Question, QuestionnaireId } from '#content/index.ts';
import type { Block } from '#shared/dialogue/block.ts';
import { answersOf, describeEnd, describeHelp, describeSigns, describeWays, questionnaireOf } from '#shared/dialogue/describe-findings.ts';
import { follow, type Given, lettersGiven } from '#shared/tools/questionnaire.ts';
import { BlockView } from '#site/components/BlockView.tsx';
import type { PageView } from '#site/views/page-view.ts';
import type { ToolProps } from './tool-props.ts';

type Props = ToolProps & { readonly id: QuestionnaireId };

export function CheckOffer({ view }: ToolProps) {
  return <Questions id="check-offer" view={view} />;
}

export function StillWork({ view }: ToolProps) {
  return <Questions id="still-work" view={view} />;
}

/** One question at a time, with a way back and a way out at each; the answers live in this page alone. */
function Questions({ id, view }: Props) {
  const { t, guide } = view;
  const [letters, setLetters] = useState('');
  const [isStopped, setStopped] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    // With the new question, so that no key goes to the old one; not when the page has just come.
    if (!isFirst.current) place.current?.focus();
    isFirst.current = false;
  }, [letters, isStopped]);

  const questionnaire = questionnaireOf(id, guide);
  if (!questionnaire) return null;
  const { given, next, most } = follow(questionnaire, letters);
  const go = (to: string, stops = false) => {
    setLetters(to);
    setStopped(stops);
  };
  const own = lettersGiven(given);
  const back = next && !isStopped ? own.slice(0, -1) : own.slice(0, isStopped ? own.length : -1);
  return (
    <div class="fields questions">
      {given.length === 0 && !isStopped ? <p>{t(`tool.${id}.start`)}</p> : null}
      <div key={`${own} ${isStopped}`} ref={place} tabIndex={-1} class="card">
        {next && !isStopped ? (
          <OneQuestion question={next} count={`${given.length + 1} / ${most}`} view={view} choose={(letter) => go(own + letter)} />
        ) : (
          <Findings id={id} given={given} isWhole={next === undefined} view={view} />
        )}
      </div>
      <div class="actions">
        {next && !isStopped ? (
          <button type="button" onClick={() => go(own, true)}>
            {t('questions.stop')}
          </button>
        ) : null}
        {given.length === 0 && !isStopped ? null : (
          <button type="button" onClick={() => go(back)}>
            {t('questions.back')}
          </button>
        )}
        {next && !isStopped ? null : (
          <button type="button" onClick={() => go('')}>
            {t('tools.again')}
          </button>
        )}
      </div>
      <p class="small">{t('questions.not-kept')}</p>
    </div>
  );
}

type OneProps = {
  readonly question: Question;
  readonly count: string;
  readonly view: PageView;
  readonly choose: (letter: string) => void;
};

function OneQuestion({ question, count, view, choose }: OneProps) {
  return (
    <fieldset>
      <legend>
        <span class="small">{count}</span>
        {question.ask}
      </legend>
      {answersOf(question, view.guide).map(({ letter, label }) => (
        <button key={question.id + letter} type="button" onClick={() => choose(letter)}>
          {label}
        </button>
      ))}
    </fieldset>
  );
}

type FindingsProps = Props & { readonly given: readonly Given[]; readonly isWhole: boolean };

/** What follows, then the numbers for where the person is: the country is asked for only here, and not kept either. */
function Findings({ id, given, isWhole, view }: FindingsProps) {
  const { t, guide, today } = view;
  const [place, setPlace] = useState<string>();
  const show = (blocks: readonly Block[]) => blocks.map((block, index) => <BlockView key={index} block={block} view={view} />);
  return (
    <>
      {show([...describeSigns(id, given, isWhole, guide), ...describeWays(id, given, guide, place)])}
      <fieldset>
        <legend>{t('questions.where')}</legend>
        <p class="small">{t('questions.where-why')}</p>
        <div class="actions">
          {guide.bundle.places
            .filter(({ depth }) => depth === 'guide')
            .map((entry) => (
              <button key={entry.id} type="button" aria-pressed={entry.id === place} onClick={() => setPlace(entry.id)}>
                {entry.name}
              </button>
            ))}
        </div>
      </fieldset>
      <div aria-live="polite">{place === undefined ? null : show(describeHelp(place, guide, today))}</div>
      {show(describeEnd(id, guide, today))}
    </>
  );
}
