// 发起申报: the start form, with what was answered before as a proposal, and what is in the way told while it is chosen.
import { render } from 'preact';
import { mountTaskForm } from '../form/task-form.jsx';
import { get, request } from '../lib/api.js';
import { carried as words, foreseen as ways } from '../messages/check.zh.js';
import { carriedChoice, forgetAnswers, keptAnswers, proposedChoice, proposedDegree } from '../outlook/carried.js';

const PAUSE = 400;

/** How long the records may take before the page of the case is shown meanwhile. */
const PATIENCE = 2000;

const container = document.getElementById('task-form');
const { startProcess, business } = container.dataset;
const answers = keptAnswers();
const degree = proposedDegree(answers);

mountTaskForm(container, {
  startProcess,
  prefill: typed => ({ ...proposedChoice(answers, typed), business }),
  alongside: () => ({ carried: degree }),
  host: 'portal',
  onDone: ({ declarationId }) => {
    forgetAnswers();
    return formOf(declarationId).then(form => location.assign(form ?? `/me/cases/${declarationId}`));
  },
}).then(taskForm => {
  if (!taskForm.form) {
    return;
  }
  const names = carriedChoice(answers, taskForm.data());
  if (names.length > 0 || degree) {
    render(<Proposal names={names} />, before(taskForm.formHost));
  }
  const place = before(taskForm.bottom);
  place.setAttribute('aria-live', 'polite');
  watch(taskForm, (problems, question) => {
    render(problems.length ? <Foreseen problems={problems} /> : null, place);
    showEarlier(!question.level);
  });
  taskForm.form.onChange(() => nameAfter(taskForm));
});

/** The address of the form to go on with, where the records answer soon. */
async function formOf(declarationId) {
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    try {
      const { summary } = await get(`/api/declarations/${declarationId}`);
      if (summary.taskId) {
        return `/tasks/${summary.taskId}`;
      }
    } catch {
      // the page of the case says what is the matter
      return undefined;
    }
    await new Promise(resolve => setTimeout(resolve, 250));
  }
  return undefined;
}

/** Earlier cases are named at the top until a level is chosen: then only what stands in its way is, beside the choice. */
function showEarlier(shown) {
  earlier().forEach(link => (link.closest('p').hidden = !shown));
  document.querySelectorAll('.forewarnings').forEach(list => (list.hidden = !list.querySelector('p:not([hidden])')));
}

const earlier = () => [...document.querySelectorAll('.forewarnings a:is([href^="/tasks/"], [href^="/me/cases/"])')];

const numberIn = link => link.closest('p').textContent.match(/办件编号\s*(\w+)/)?.[1];

/** The case that a problem names by its number, as the top of the page leads there; else what helps with such a problem. */
function wayOut({ rule, message }) {
  const link = earlier().find(one => numberIn(one) && message.includes(numberIn(one)));
  return link ? { label: link.textContent, address: link.getAttribute('href') } : ways.ways[rule];
}

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
      {problems.map(problem => {
        const way = wayOut(problem);
        return (
          <p>
            {problem.message} {way && <a href={way.address}>{way.label}</a>}
          </p>
        );
      })}
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
        show(problems, question);
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
