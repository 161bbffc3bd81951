import { TreeLevels, useTree } from '../choice/tree.jsx';
import { useFormData } from '../form/form-js.js';
import { say } from '../messages/form.zh.js';
import { useLabel } from './context.js';
import { marksOf, ReadOnlyValue, WidgetField } from './field.jsx';

/** A field of a form that is chosen from a tree. @param url of the tree */
export function Cascade({ props, url, startAt }) {
  const label = useLabel(props);
  const day = useFormData().facts?.declaredOn;
  if (props.readonly || props.disabled) {
    return <ReadOnlyValue props={props} text={label ?? (props.value || say.notFilled)} />;
  }
  return <TreeField props={props} url={url} startAt={startAt} day={day} />;
}

/** The same outside a form's own fields. */
export function TreeField({ props, url, startAt, day }) {
  const { value, onChange, onBlur, domId } = props;
  const tree = useTree({ url, value, onChange: code => onChange({ value: code }) });
  const errors = props.errors?.length && tree.halfWay ? [say.notToLast[url] ?? say.chooseToLast] : props.errors;
  return (
    <WidgetField props={{ ...props, errors }} className="zc-cascade">
      <div class="zc-cascade-levels" role="group" aria-labelledby={`${domId}-label`}>
        <TreeLevels tree={tree} id={domId} label={props.field.label} startAt={startAt} day={day} marks={marksOf({ ...props, errors })} onBlur={onBlur} />
      </div>
      <p class="zc-hint" role="status">
        {tree.halfWay && tree.begun && !errors?.length ? say.chooseToLast : ''}
      </p>
      {tree.sample && <p class="zc-hint zc-sample">{say.sample[url]}</p>}
    </WidgetField>
  );
}
