// 能不能申报: a few questions, answered by the tables in use. Nothing of it leaves this tab but the question itself.
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { request } from '../lib/api.js';
import { check as say } from '../messages/check.zh.js';
import { keepAnswers, keptAnswers } from '../outlook/carried.js';
import { Asked } from '../outlook/asked.jsx';
import { Prospect } from '../outlook/prospect.jsx';
import { Questions } from '../outlook/questions.jsx';

function Page({ business }) {
  const [answers, setAnswers] = useState(() => keptAnswers() ?? {});
  const [state, setState] = useState({ faults: {} });
  const summary = useRef();
  const { prospect, problems, busy, stale, faults, changing } = state;
  // what was mended since is gone from the list as it is beside its question
  const open = problems?.filter(({ pointer }) => !pointer || faults[pointer.slice(1)]);
  const folded = Boolean(prospect) && !stale && !changing;
  const questions = useRef();
  useEffect(() => {
    if (changing) {
      questions.current?.querySelector('select, input')?.focus();
    }
  }, [changing]);
  useEffect(() => {
    if (problems) {
      summary.current?.focus();
    }
  }, [problems]);

  const answer = (field, value, beside) => {
    // a choice that was made by itself meanwhile must not take back what was typed
    setAnswers(now => {
      const changed = { ...now, [field]: value, ...beside };
      keepAnswers(changed);
      return changed;
    });
    setState(now => ({ ...now, faults: { ...now.faults, [field]: undefined }, stale: Boolean(now.prospect) }));
  };

  const ask = async event => {
    event.preventDefault();
    setState({ faults: {}, busy: true });
    try {
      setState({ faults: {}, prospect: await request('POST', '/api/outlooks', { ...given(answers), business: business || undefined }) });
    } catch (error) {
      const found = error.problems?.length ? error.problems : [{ pointer: '', message: error.message }];
      setState({ problems: found, faults: Object.fromEntries(found.map(({ pointer, message }) => [pointer.slice(1), message])) });
    }
  };

  return (
    <>
      {folded && <Asked answers={answers} onChange={() => setState(now => ({ ...now, changing: true }))} />}
      <form class="card check-form zc" noValidate onSubmit={ask} hidden={folded} ref={questions}>
        {open?.length > 0 && <Faults problems={open} summary={summary} />}
        <Questions answers={answers} faults={faults} onAnswer={answer} />
        <p class="actions">
          <button class="zc-button zc-primary zc-large" type="submit" disabled={busy}>
            {busy ? say.asking : say.ask}
          </button>
        </p>
      </form>
      {stale && (
        <p class="check-stale" role="status">
          {say.changed}
        </p>
      )}
      {prospect && !stale && <Prospect prospect={prospect} onStart={outlook => keepAnswers({ ...answers, level: outlook.level })} />}
    </>
  );
}

/** Every fault at once, each leading to its question. */
function Faults({ problems, summary }) {
  return (
    <section class="check-faults" role="alert" tabIndex={-1} ref={summary}>
      {problems.some(problem => problem.pointer) && <h2>{say.faults(problems.length)}</h2>}
      <ul>
        {problems.map(({ pointer, message }) => (
          <li>{pointer ? <a href={`#check-${pointer.slice(1)}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </section>
  );
}

/** Without what was left open; a specialty that is known in part is asked about as far as it is known. */
function given({ specialtyAbove, ...answers }) {
  const known = { ...answers, specialty: answers.specialty || specialtyAbove };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value));
}

const container = document.getElementById('check');
render(<Page business={container.dataset.business} />, container);
