import { useEffect, useRef, useState } from 'preact/hooks';
import { fieldError, nameOf } from '../form/field-errors.js';
import { plusMonths, readDay, readMonth, shanghaiDay } from '../lib/dates.js';
import { Icon } from '../lib/icons.jsx';
import { isNothing, trimmed } from '../lib/typed.js';
import { say } from '../messages/dates.zh.js';
import { say as words } from '../messages/form.zh.js';
import { Calendar } from './calendar.jsx';
import { marksOf, ReadOnlyValue, WidgetField } from './field.jsx';
import { isOpenEnd } from './read-only.js';
import { Remaining } from './remaining.jsx';
import { DateTimeField, TimeField } from './time-field.jsx';

const EARLIEST = '1900-01-01';
const YEARS_AHEAD = 30;

/** A day: typed in any way that people write one, or chosen in a calendar. What is no day stays as typed, and is called so. */
export function DateField(props) {
  const Kind = { time: TimeField, datetime: DateTimeField }[props.field.subtype] ?? DayField;
  return <Kind {...props} />;
}

DateField.config = {
  type: 'datetime',
  keyed: true,
  emptyValue: null,
  create: (options = {}) => ({ subtype: 'date', ...options }),
  // what cannot be read is the server's to refuse; taken for nothing it would be lost unsaid
  sanitizeValue: ({ value }) => (typeof value === 'string' ? value : null),
};

function DayField(props) {
  const labelled = { ...props, field: { ...props.field, label: props.field.dateLabel }, errors: errorsOf(props) };
  if (props.readonly) {
    return <ReadOnlyValue props={labelled} text={props.value || (isOpenEnd(props.field) ? words.untilNow : words.notFilled)} />;
  }
  const Input = hasOnlyOwnCalendar ? OwnCalendar : TypedDay;
  return (
    <>
      <Input props={labelled} limits={limitsOf(props.field)} />
      <Remaining props={props} />
    </>
  );
}

function limitsOf(field) {
  const today = shanghaiDay();
  return { earliest: field.disallowPassedDates ? today : EARLIEST, latest: field.properties?.past === 'true' ? today : plusMonths(today, YEARS_AHEAD * 12) };
}

function errorsOf({ field, value, errors = [] }) {
  const day = value && readDay(value);
  if (value && !day) {
    return [say.unreadable];
  }
  if (field.disallowPassedDates && day && day < shanghaiDay()) {
    return [fieldError(field, 'passed-date')];
  }
  return field.properties?.past === 'true' && day > shanghaiDay() ? [fieldError(field, 'future-date')] : errors;
}

/** The browser's own field speaks the language of the phone, not ours: only what has no dialogs for our calendar shows it. */
const hasOnlyOwnCalendar = typeof HTMLDialogElement === 'undefined';

function OwnCalendar({ props, limits }) {
  const { domId, value, onChange, onBlur, onFocus, disabled } = props;
  return (
    <WidgetField props={props} className="zc-date">
      <input
        id={domId}
        class="fjs-input"
        type="date"
        min={limits.earliest}
        max={limits.latest}
        disabled={disabled}
        value={value ?? ''}
        {...marksOf(props)}
        onInput={event => onChange({ value: event.target.value || null })}
        onFocus={() => onFocus?.()}
        onBlur={() => onBlur?.()}
      />
    </WidgetField>
  );
}

function TypedDay({ props, limits }) {
  const { domId, field, value, onChange, onBlur, onFocus, disabled } = props;
  const [text, setText] = useState(value ?? '');
  const [open, setOpen] = useState(false);
  const input = useRef();
  const frame = useRef();
  const { month } = field.properties ?? {};
  useEffect(() => setText(value ?? ''), [value]);

  const take = typed => {
    const next = isNothing(typed) ? null : (readDay(typed) ?? (month && readMonth(typed, month)) ?? trimmed(typed));
    setText(next ?? '');
    if (next !== (value ?? null)) {
      onChange({ value: next });
    }
  };
  const pressed = event => {
    if (event.key === 'Enter') {
      take(text);
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      take(text);
      setOpen(true);
    }
  };
  const close = () => {
    setOpen(false);
    input.current.focus();
  };
  return (
    <WidgetField props={props} className="fjs-form-field-datetime zc-date">
      <div class="zc-date-frame" ref={frame}>
        <input
          ref={input}
          id={domId}
          class="fjs-input"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          placeholder={month ? say.placeholderMonth : say.placeholder}
          disabled={disabled}
          value={text}
          {...marksOf(props)}
          onInput={event => setText(event.target.value)}
          onFocus={() => onFocus?.()}
          onBlur={() => {
            take(text);
            onBlur?.();
          }}
          onKeyDown={pressed}
        />
        <button type="button" class="zc-icon" aria-label={say.open} aria-describedby={`${domId}-label`} aria-haspopup="dialog" disabled={disabled} onClick={() => setOpen(true)}>
          <Icon name="calendar" />
        </button>
      </div>
      {open && (
        <Calendar
          name={nameOf(field)}
          near={frame.current}
          chosen={readDay(text)}
          {...limits}
          onClose={close}
          onChoose={day => {
            take(day ?? '');
            close();
          }}
        />
      )}
    </WidgetField>
  );
}
