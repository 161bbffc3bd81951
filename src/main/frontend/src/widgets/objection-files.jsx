import { useTaskForm } from '../form/form-js.js';
import { size } from '../lib/format.js';
import { publicity } from '../messages/publicity.zh.js';
import { WidgetField } from './field.jsx';

const words = publicity.office;

/** What came with an objection, to be opened beside the form; never part of what is submitted. */
export function ObjectionFiles({ props }) {
  const { form } = useTaskForm();
  const files = form.data().facts?.files ?? [];
  return (
    <WidgetField props={props}>
      <div class="zc-value" id={props.domId}>
        {files.map(file => (
          <div key={file.url}>
            <a href={file.url} target="_blank" rel="noopener">
              {file.name}
            </a>{' '}
            <small>{words.pages(file.pages, size(file.size))}</small>
          </div>
        ))}
      </div>
    </WidgetField>
  );
}
