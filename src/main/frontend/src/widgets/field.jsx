import { Description, Errors, Label } from '../form/form-js.js';
import { Advice } from './advice.jsx';

/** What every widget looks like from outside: label, what is wrong, its own inside, hint. */
export function WidgetField({ props, children, className = '' }) {
  const { domId, field, errors = [] } = props;
  return (
    <div class={`fjs-form-field zc-widget ${className}${errors.length ? ' fjs-has-errors' : ''}`} data-field={field.id}>
      {field.label && <Label id={`${domId}-label`} htmlFor={domId} label={field.label} required={field.validate?.required} />}
      {children}
      {field.description && !props.readonly && <Description id={`${domId}-description`} description={field.description} />}
      <Errors id={`${domId}-error-message`} errors={errors} />
      <Advice props={props} />
    </div>
  );
}

/** What an input says of itself to who does not see it: what is wrong, the hint, whether it has to be filled in. */
export function marksOf({ domId, field, errors = [] }) {
  const told = [errors.length && `${domId}-error-message`, field.description && `${domId}-description`].filter(Boolean);
  return {
    'aria-describedby': told.join(' ') || undefined,
    'aria-invalid': errors.length ? true : undefined,
    required: Boolean(field.validate?.required),
  };
}

export function ReadOnlyValue({ props, text }) {
  return (
    <WidgetField props={props}>
      <p class="zc-value" id={props.domId}>
        {text}
      </p>
    </WidgetField>
  );
}
