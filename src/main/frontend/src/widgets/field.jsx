import { Description, Errors, Label } from '../form/form-js.js';

/** What every widget looks like from outside: label, hint, its own inside, what is wrong. */
export function WidgetField({ props, children, className = '' }) {
  const { domId, field, errors = [] } = props;
  return (
    <div class={`fjs-form-field zc-widget ${className}${errors.length ? ' fjs-has-errors' : ''}`} data-field={field.id}>
      {field.label && <Label htmlFor={domId} label={field.label} required={field.validate?.required} />}
      {children}
      {field.description && !props.readonly && <Description id={`${domId}-description`} description={field.description} />}
      <Errors id={`${domId}-error-message`} errors={errors} />
    </div>
  );
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
