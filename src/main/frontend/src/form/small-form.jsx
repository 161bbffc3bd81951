import { render } from 'preact';
import { say } from '../messages/form.zh.js';
import { widgets } from '../widgets/index.jsx';
import { submissionData } from './form-data.js';
import { FormJs } from './form-js.js';
import { elementOf, goTo } from './problems.js';

/**
 * Shows a form that is sent in one go: registration, profile, the request for verification. What the server finds
 * wrong is listed above the form, each line leads to its field, and nothing typed is lost.
 *
 * @param container element to fill
 * @param options {schema, data, submitLabel, send(data) → promise, keepAs: name under which this tab remembers what
 *   was typed, passwords excepted; see forget}
 */
export async function mountSmallForm(container, { schema, data = {}, submitLabel, send, keepAs }) {
  container.classList.add('zc', 'zc-task', 'zc-small', 'zc-waiting'); // what stands below keeps its place until the form has its own
  container.innerHTML = '<div class="zc-top"></div><div class="zc-form"></div><div class="zc-bottom"></div>';
  const [top, host, bottom] = container.children;
  const form = new FormJs(host, widgets, { view: {}, options: {} });
  await form.show(schema, { ...data, ...remembered(keepAs) });
  host.querySelectorAll('a[href]').forEach(link => (link.target = '_blank'));
  form.onChange(() => remember(keepAs, schema, form.data()));

  container.classList.remove('zc-waiting');
  let busy = false;
  const paint = problems => {
    render(problems?.length ? <ProblemList problems={problems} container={container} form={form} /> : null, top);
    render(
      <p class="zc-actions">
        <button type="button" class="zc-button zc-primary" disabled={busy} onClick={submit}>
          {busy ? say.sending : submitLabel}
        </button>
      </p>,
      bottom,
    );
  };

  async function submit() {
    const faults = form.validate();
    busy = true;
    paint();
    try {
      await send(submissionData(form.data()));
    } catch (error) {
      busy = false;
      form.mark(error.problems ?? []);
      paint(error.problems?.length ? error.problems : [{ message: error.message, signIn: error.status === 401 }]);
      top.scrollIntoView({ behavior: 'smooth', block: 'center' });
      top.querySelector('[tabindex]')?.focus({ preventScroll: true });
      return;
    }
    busy = false;
    paint(faults ? undefined : []);
  }

  host.addEventListener('keydown', event => {
    if (event.key === 'Enter' && event.target.matches('input:not([type=checkbox], [type=radio])')) {
      event.preventDefault();
      submit();
    }
  });
  paint();
  return form;
}

function ProblemList({ problems, container, form }) {
  return (
    <div class="zc-problems" role="alert" tabindex="-1">
      {problems.some(problem => problem.pointer) && <h2>{say.faults(problems.length)}</h2>}
      <ul>
        {problems.map(problem => (
          <li>
            {problem.pointer ? (
              <button type="button" class="zc-link" onClick={() => goTo(elementOf(container, form, problem.pointer))}>
                {problem.message}
              </button>
            ) : (
              problem.message
            )}
            {problem.signIn && <a href={location.pathname}>{say.signIn}</a>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function remembered(name) {
  try {
    return name ? JSON.parse(sessionStorage.getItem(name) ?? '{}') : {};
  } catch {
    return {};
  }
}

function remember(name, schema, data) {
  if (!name) {
    return;
  }
  const secret = schema.components.filter(field => field.properties?.widget === 'new-password').map(field => field.key);
  const kept = Object.fromEntries(Object.entries(data).filter(([key]) => !secret.includes(key) && key !== 'facts'));
  sessionStorage.setItem(name, JSON.stringify(kept));
}

/** Called by the page once what was typed is where it belongs. */
export function forget(name) {
  sessionStorage.removeItem(name);
}
