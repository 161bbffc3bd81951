import { useEffect, useState } from 'preact/hooks';
import { readMoment, writeMoment } from '../lib/times.js';
import { say } from '../messages/dates.zh.js';
import { say as words } from '../messages/form.zh.js';
import { marksOf, ReadOnlyValue, WidgetField } from './field.jsx';

/** A time of day, by the browser's own field. */
export function TimeField(props) {
  const { domId, field, value, onChange, onBlur, onFocus, disabled } = props;
  const labelled = { ...props, field: { ...field, label: field.timeLabel || field.label } };
  const time = readMoment(value)?.time;
  if (props.readonly) {
    return <ReadOnlyValue props={labelled} text={time ?? words.notFilled} />;
  }
  return (
    <WidgetField props={labelled} className="zc-date">
      <input
        id={domId}
        class="fjs-input"
        type="time"
        step={stepOf(field)}
        disabled={disabled}
        value={time ?? ''}
        {...marksOf(labelled)}
        onInput={({ target }) => onChange({ value: target.value ? writeMoment({ time: target.value }, field.timeSerializingFormat) : null })}
        onFocus={() => onFocus?.()}
        onBlur={() => onBlur?.()}
      />
    </WidgetField>
  );
}

/** A day and a time: nothing is kept until both are there. */
export function DateTimeField(props) {
  const { domId, field, value, onChange, onBlur, onFocus, disabled } = props;
  const [parts, setParts] = useState({});
  const [left, setLeft] = useState(false);
  useEffect(() => value && setParts(readMoment(value) ?? {}), [value]);
  const half = Boolean(parts.date) !== Boolean(parts.time);
  const labelled = { ...props, field: { ...field, label: field.dateLabel || field.label }, errors: half && left ? [say.both] : props.errors };
  if (props.readonly) {
    return <ReadOnlyValue props={labelled} text={parts.date ? `${parts.date} ${parts.time}` : words.notFilled} />;
  }
  const set = part => {
    const next = { ...parts, ...part };
    setParts(next);
    const kept = next.date && next.time ? writeMoment(next, field.timeSerializingFormat) : null;
    if (kept !== (value ?? null)) {
      onChange({ value: kept });
    }
  };
  const common = {
    class: 'fjs-input',
    disabled,
    ...marksOf(labelled),
    onFocus: () => {
      setLeft(false);
      onFocus?.();
    },
    onBlur: () => {
      setLeft(true);
      onBlur?.();
    },
  };
  return (
    <WidgetField props={labelled} className="zc-date">
      <div class="zc-date-and-time" role="group" aria-labelledby={`${domId}-label`}>
        <input id={domId} type="date" value={parts.date ?? ''} aria-label={say.date} {...common} onInput={({ target }) => set({ date: target.value })} />
        <input type="time" step={stepOf(field)} value={parts.time ?? ''} aria-label={field.timeLabel || say.time} {...common} onInput={({ target }) => set({ time: target.value })} />
      </div>
    </WidgetField>
  );
}

const stepOf = ({ timeInterval }) => (timeInterval > 1 ? timeInterval * 60 : undefined);
