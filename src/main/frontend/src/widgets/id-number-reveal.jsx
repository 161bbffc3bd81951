import { useState } from 'preact/hooks';
import { useAction } from '../account/fields.jsx';
import { useTaskForm } from '../form/form-js.js';
import { request } from '../lib/api.js';
import { say } from '../messages/form.zh.js';
import { WidgetField } from './field.jsx';

/** The whole ID number, shown to who holds the task when it is asked for; never part of what is submitted. */
export function IdNumberReveal({ props }) {
  const { form, options } = useTaskForm();
  const [idNumber, setIdNumber] = useState('');
  const reveal = useAction(async () => {
    setIdNumber((await request('POST', `/api/tasks/${options.taskId}/id-number`)).idNumber);
    // the form's conditions ask for it, as they do when the page is opened again
    form.setFacts({ ...form.data().facts, numberShown: true });
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
