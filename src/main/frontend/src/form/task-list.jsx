import { lately } from '../lib/format.js';
import { steps as say } from '../messages/steps.zh.js';
import { say as words } from '../messages/form.zh.js';
import { saveState } from './panels.jsx';
import { CHECK, hashOf, isRequired } from './steps.js';

/** Which declaration this is, in one quiet line. */
export function CaseFacts({ view }) {
  const { declaration, labels = {} } = view;
  if (!declaration) {
    return null;
  }
  const facts = [
    say.caseNumber(declaration.caseNumber),
    declaration.businessName,
    labels['/basicInfo/specialty']?.split('→').at(-1),
    labels['/basicInfo/level'],
  ];
  return (
    <p class="zc-case" aria-label={say.caseFacts}>
      {facts.filter(Boolean).map(fact => (
        <span>{fact}</span>
      ))}
    </p>
  );
}

/** The sections with their states: where one stands, and where to go on. */
export function TaskList({ steps }) {
  const keys = steps.keys();
  return (
    <nav aria-label={say.list}>
      <h2 tabIndex={-1}>{say.list}</h2>
      <Progress steps={steps} />
      <ol>
        {keys.map(key => (
          <Item key={key} steps={steps} section={steps.section(key)} />
        ))}
        <li>
          <a href="#check" aria-current={steps.place === CHECK ? 'step' : undefined}>
            <strong>{say.check}</strong>
            <small>{say.checkState}</small>
          </a>
        </li>
      </ol>
      <GoOn steps={steps} />
    </nav>
  );
}

function Progress({ steps }) {
  const { all, done, complete } = steps.tally();
  const returned = Boolean(steps.taskForm.view.notice?.deadline);
  const words = returned ? (complete ? say.mended : say.mending(all - done)) : complete ? say.complete : say.progress({ all, done });
  return (
    <p class="zc-progress">
      {words}
      {!returned && <progress max={all} value={complete ? all : done} aria-hidden="true" />}
    </p>
  );
}

function Item({ steps, section }) {
  const { key, label } = section;
  const required = isRequired(steps.taskForm.view, section);
  const state = steps.state(key);
  const { missing, faulty, advice } = steps.counts(key);
  const saved = saveState(steps.taskForm, section);
  const notes = [
    missing > 0 && say.toFill(missing),
    faulty > 0 && say.toMend(faulty),
    advice > 0 && say.advice(advice),
    saved.kind === 'saved' ? words.savedAt(lately(steps.taskForm.saving.section(key).savedAt)) : saved.label,
  ].filter(Boolean);
  return (
    <li>
      <a href={hashOf({ kind: 'section', key })} class={`zc-step-${state}`} aria-current={steps.isShown(key) ? 'step' : undefined}>
        <strong>
          {label === 'form' ? say.otherFields : label}
          {required && <Required />}
        </strong>
        <span class={`zc-chip zc-chip-${state}`}>{say.state[state]}</span>
        {notes.length > 0 && <small>{notes.join('，')}</small>}
      </a>
    </li>
  );
}

/** Never alone at the beginning of a line. */
const Required = () => (
  <>
    {'\u2060'}
    <i aria-label={words.required}>*</i>
  </>
);

/** On a phone, where the list is a page of its own: one button for who does not want to choose. */
function GoOn({ steps }) {
  const next = steps.next();
  const state = next && steps.state(next);
  const label = next && steps.section(next).label;
  return (
    <p class="zc-go-on">
      <a class="zc-button zc-primary zc-large" href={next ? hashOf({ kind: 'section', key: next }) : '#check'}>
        {!next ? say.toCheck : state === 'untouched' ? say.begin(label) : ['returned', 'open', 'missing'].includes(state) ? say.goMend(label) : say.goOn(label)}
      </a>
    </p>
  );
}
