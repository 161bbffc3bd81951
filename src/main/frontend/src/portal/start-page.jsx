// 发起申报: the start form, with what was answered before as a proposal, and what is in the way told while it is chosen.
import { render } from 'preact';
import { mountTaskForm } from '../form/task-form.jsx';
import { request } from '../lib/api.js';
import { carried as words, foreseen as ways } from '../messages/check.zh.js';
import { forgetAnswers, keptAnswers, proposedChoice, proposedDegree } from '../outlook/carried.js';

const PAUSE = 400;

const container = document.getElementById('task-form');
const { startProcess, business } = container.dataset;
const answers = keptAnswers();
const degree = proposedDegree(answers);
let proposed = {};

mountTaskForm(container, {
  startProcess,
  prefill: typed => ({ ...(proposed = proposedChoice(answers, typed)), business }),
  alongside: () => ({ carried: degree }),
  host: 'portal',
  onDone: ({ declarationId }) => {
    forgetAnswers();
    location.assign(`/me/cases/${declarationId}`);
  },
}).then(taskForm => {
  if (!taskForm.form) {
    return;
  }
  if (Object.keys(proposed).length > 0 || degree) {
    render(<Proposal names={Object.keys(proposed)} />, before(taskForm.formHost));
  }
  const place = before(taskForm.bottom);
  place.setAttribute('aria-live', 'polite');
  watch(taskForm, problems => render(problems.length ? <Foreseen problems={problems} /> : null, place));
  taskForm.form.onChange(() => nameAfter(taskForm));
});

function before(element) {
  const place = document.createElement('div');
  element.before(place);
  return place;
}

function Proposal({ names }) {
  const drop = () => {
    forgetAnswers();
    location.reload();
  };
  return (
    <aside class="start-carried" aria-label={words.title}>
      <p>
        <strong>{words.title}</strong>
        {names.length > 0 && `：${words.fields(names.map(name => words.names[name]))}`}
      </p>
      {degree && <p>{words.later}</p>}
      <button type="button" class="zc-link" onClick={drop}>
        {words.drop}
      </button>
    </aside>
  );
}

/** What would be refused, said when it is chosen and not when everything is filled in. */
function Foreseen({ problems }) {
  return (
    <section class="start-foreseen" aria-label={ways.title}>
      {problems.map(({ rule, message }) => (
        <p>
          {message} {ways.ways[rule] && <a href={ways.ways[rule].address}>{ways.ways[rule].label}</a>}
        </p>
      ))}
    </section>
  );
}

/** Asks after a pause; an answer that a later change has overtaken is dropped. */
function watch(taskForm, show) {
  const chosen = () => {
    const { division, specialty, level, business: now } = taskForm.data();
    return Object.fromEntries(Object.entries({ business: now, division, specialty, level }).filter(([, value]) => value));
  };
  let asked;
  let timer;
  const ask = async () => {
    const question = chosen();
    const text = JSON.stringify(question);
    if (text === asked) {
      return;
    }
    asked = text;
    try {
      const { problems } = await request('POST', '/api/declarations/foreseen', { data: question });
      if (asked === text) {
        show(problems);
      }
    } catch {
      // the start itself is asked again, and says it
      asked = undefined;
    }
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  };
  taskForm.form.onChange(soon);
  soon();
}

/** The page is called what is chosen in the form, whatever link it came by. */
function nameAfter(taskForm) {
  const field = taskForm.view.schema.components.find(component => component.key === 'business');
  const name = field?.values.find(option => option.value === taskForm.data().business)?.label;
  const heading = document.querySelector('h1');
  if (name && name !== heading.textContent) {
    document.title = document.title.replace(heading.textContent, name);
    document.querySelector('.crumbs [aria-current]').textContent = name;
    heading.textContent = name;
  }
}
