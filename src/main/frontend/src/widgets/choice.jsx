import { get } from '../api.js';
import { say } from '../messages.zh.js';
import { useLabel, useLoaded, useSibling } from './context.js';
import { ReadOnlyValue, WidgetField } from './field.jsx';
import { useEffect } from 'preact/hooks';

/** One of a list that depends on another field, such as the levels of the chosen specialty. */
export function DependentChoice({ props, on, url, hint, initial }) {
  const label = useLabel(props);
  const parent = useSibling(props, on);
  const { value: choices = [], loading } = useLoaded(parent || null, () => get(url(parent)));
  const { value, onChange, domId, readonly, disabled } = props;
  useEffect(() => {
    const offered = choices.some(choice => choice.code === value);
    if (choices.length && !offered && !readonly) {
      onChange({ value: initial && choices.some(choice => choice.code === initial) ? initial : '' });
    }
  }, [choices]);
  if (readonly || disabled) {
    return <ReadOnlyValue props={props} text={label ?? (value || say.notFilled)} />;
  }
  return (
    <WidgetField props={props}>
      <select id={domId} value={parent ? (value ?? '') : ''} disabled={!parent} onChange={event => onChange({ value: event.target.value })}>
        {!initial && <option value="">{!parent ? hint : loading ? say.loading : say.pleaseChoose}</option>}
        {initial && !parent && <option value="">{hint}</option>}
        {choices.map(choice => (
          <option value={choice.code}>{choice.name}</option>
        ))}
      </select>
    </WidgetField>
  );
}
