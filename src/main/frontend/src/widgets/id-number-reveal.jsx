import { useState } from 'preact/hooks';
import { useAction } from '../account/fields.jsx';
import { request } from '../lib/api.js';
import { say } from '../messages/form.zh.js';
import { useService } from './context.js';
import { WidgetField } from './field.jsx';

/** The whole ID number, shown to who holds the task when it is asked for; never part of what is submitted. */
export function IdNumberReveal({ props }) {
  const { taskId } = useService('taskForm').options;
  const [idNumber, setIdNumber] = useState('');
  const form = useService('form');
  const reveal = useAction(async () => {
    setIdNumber((await request('POST', `/api/tasks/${taskId}/id-number`)).idNumber);
    // the form's conditions ask for it, as they do when the page is opened again
    const { data } = form._getState();
    form._setState({ data: { ...data, facts: { ...data.facts, numberShown: true } } });
  });
  return (
    <WidgetField props={{ ...props, errors: reveal.error ? [reveal.error.message] : [] }}>
      <p class="zc-value" id={props.domId} aria-live="polite">
        {idNumber || (
          <button type="button" class="zc-button" disabled={reveal.busy || props.disabled || props.readonly} onClick={reveal.run}>
            {say.revealIdNumber}
          </button>
        )}
      </p>
    </WidgetField>
  );
}
