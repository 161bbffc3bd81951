import { WidgetField, ReadOnlyValue } from './field.jsx';

/**
 * A text field that phones answer with the right keyboard, and browsers fill in.
 *
 * @param doubt what to say of a value while it is typed, or nothing; only the server refuses
 */
export function PlainInput({ props, type = 'text', inputMode, autoComplete, tidy = text => text, doubt = () => undefined }) {
  const { domId, value, onChange, onBlur, readonly, disabled, field } = props;
  if (readonly) {
    return <ReadOnlyValue props={props} text={value} />;
  }
  const doubted = !props.errors?.length && doubt(value ?? '');
  return (
    <WidgetField props={props}>
      <div class="fjs-input-group">
        <input
          id={domId}
          class="fjs-input"
          type={type}
          inputMode={inputMode}
          autoComplete={autoComplete}
          maxLength={field.validate?.maxLength}
          disabled={disabled}
          value={value ?? ''}
          onInput={event => onChange({ value: tidy(event.target.value) })}
          onBlur={() => onBlur?.()}
        />
      </div>
      {doubted && (
        <p class="zc-warning" role="status">
          {doubted}
        </p>
      )}
    </WidgetField>
  );
}
