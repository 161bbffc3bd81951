import { marksOf, ReadOnlyValue, WidgetField } from './field.jsx';

/**
 * A text field that phones answer with the right keyboard, and browsers fill in.
 *
 * @param doubt what to say of a value while it is typed, or nothing; only the server refuses
 */
export function PlainInput({ props, type = 'text', inputMode, autoComplete, tidy = text => text, doubt = () => undefined, ...input }) {
  const { domId, value, onChange, onBlur, readonly, disabled, errors } = props;
  if (readonly) {
    return <ReadOnlyValue props={props} text={value} />;
  }
  const typed = event => {
    // nothing is cut: what does not fit is said
    if (!event.isComposing) {
      event.target.value = tidy(event.target.value);
    }
    onChange({ value: event.target.value });
  };
  const doubted = !errors?.length && doubt(value ?? '');
  return (
    <WidgetField props={props}>
      <div class="fjs-input-group">
        <input
          id={domId}
          class="fjs-input"
          type={type}
          inputMode={inputMode}
          autoComplete={autoComplete}
          disabled={disabled}
          {...input}
          {...marksOf(props)}
          value={value ?? ''}
          onInput={typed}
          oncompositionend={typed}
          onBlur={() => onBlur?.()}
        />
      </div>
      {doubted && (
        <p class="zc-doubt" role="status">
          {doubted}
        </p>
      )}
    </WidgetField>
  );
}
