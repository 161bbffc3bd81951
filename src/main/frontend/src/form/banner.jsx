import { useLayoutEffect, useRef } from 'preact/hooks';
import { SignIn } from '../lib/sign-in.jsx';
import { say } from '../messages/form.zh.js';
import { reviewing } from './late/reviewing.js';

/** What went wrong with keeping the form, over the lower edge of the window until it is over. */
export function Banner({ taskForm }) {
  const { banner } = taskForm;
  const shown = useRef();
  useLayoutEffect(() => {
    if (banner) {
      uncover(shown.current, document.activeElement);
    }
  }, [banner]);
  if (!banner) {
    const { SheetProblems } = reviewing() ?? {};
    return taskForm.sheet && taskForm.isTold() ? <SheetProblems taskForm={taskForm} /> : <Said taskForm={taskForm} />;
  }
  if (banner === 'signed-out') {
    return (
      <div class="zc-banner" role="alert" ref={shown}>
        <span>{say.signedOut}</span>
        <SignIn />
        <button type="button" class="zc-button zc-primary" onClick={() => taskForm.resume()}>
          {say.goOn}
        </button>
      </div>
    );
  }
  return (
    <div class="zc-banner" role="alert" ref={shown}>
      {banner === 'offline' ? say.offline : banner}
    </div>
  );
}

/** Nobody types into a field that is covered. */
function uncover(banner, field) {
  const { top } = banner.getBoundingClientRect();
  const place = field?.closest('.fjs-form-field, .zc-slot')?.getBoundingClientRect();
  if (place && place.bottom > top && place.top < window.innerHeight) {
    field.scrollIntoView({ block: 'center' });
  }
}

/** What is wrong with what was kept of a form without sections; a section says it itself. */
function Said({ taskForm }) {
  const problems = taskForm.saving.section('form')?.problems ?? [];
  return problems.map(problem => (
    <p class="zc-problem" role="alert">
      <button type="button" class="zc-link" onClick={() => taskForm.goTo(problem)}>
        {problem.message}
      </button>
    </p>
  ));
}
