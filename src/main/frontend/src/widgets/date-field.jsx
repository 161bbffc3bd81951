import { Datetime } from '../form/form-js.js';
import flatpickr from 'flatpickr';
import { Mandarin } from 'flatpickr/dist/l10n/zh.js';
import { useEffect, useRef, useState } from 'preact/hooks';
import { readDay, shanghaiDay } from '../lib/dates.js';
import { Icon } from '../lib/icons.jsx';
import { isNothing, trimmed } from '../lib/typed.js';
import { say } from '../messages/form.zh.js';
import { ReadOnlyValue, WidgetField } from './field.jsx';
import { isOpenEnd } from './read-only.js';
import { Remaining } from './remaining.jsx';

flatpickr.localize(Mandarin);

const EARLIEST = '1900-01-01';

/** The stock field makes some other day of what it cannot read; here it stays as typed, and is called unreadable. */
export function DateField(props) {
  if ((props.field.subtype ?? 'date') !== 'date') {
    return <Datetime {...props} />;
  }
  const labelled = { ...props, field: { ...props.field, label: props.field.dateLabel }, errors: errorsOf(props) };
  if (props.readonly || props.disabled) {
    return <ReadOnlyValue props={labelled} text={props.value || (isOpenEnd(props.field) ? say.untilNow : say.notFilled)} />;
  }
  const Input = hasOwnCalendar ? OwnCalendar : TypedDate;
  return (
    <>
      <Input props={labelled} />
      <Remaining props={props} />
    </>
  );
}

function errorsOf({ field, value, errors = [] }) {
  const day = value && readDay(value);
  if (value && !day) {
    return [say.dateUnreadable];
  }
  return field.properties?.past === 'true' && day > shanghaiDay() ? [say.dateFuture] : errors;
}

DateField.config = {
  ...Datetime.config,
  // what cannot be read is the server's to refuse; taken for nothing it would be lost unsaid
  sanitizeValue: ({ formField, value, ...others }) =>
    (formField.subtype ?? 'date') === 'date' && typeof value === 'string' ? value : Datetime.config.sanitizeValue({ formField, value, ...others }),
};

/** A phone has a better calendar of its own, in which nothing can be mistyped. */
const hasOwnCalendar = matchMedia('(pointer: coarse)').matches;

function OwnCalendar({ props }) {
  const { domId, value, onChange, onBlur, onFocus } = props;
  return (
    <WidgetField props={props} className="zc-date">
      <input
        id={domId}
        class="fjs-input"
        type="date"
        min={EARLIEST}
        value={value ?? ''}
        aria-describedby={`${domId}-description ${domId}-error-message`}
        onInput={event => onChange({ value: event.target.value || null })}
        onFocus={() => onFocus?.()}
        onBlur={() => onBlur?.()}
      />
    </WidgetField>
  );
}

function TypedDate({ props }) {
  const { domId, field, value, onChange, onBlur, onFocus } = props;
  const [text, setText] = useState(value ?? '');
  const input = useRef();
  useEffect(() => setText(value ?? ''), [value]);

  const take = typed => {
    const next = isNothing(typed) ? null : (readDay(typed) ?? trimmed(typed));
    setText(next ?? '');
    if (next !== (value ?? null)) {
      onChange({ value: next });
    }
  };
  const calendar = useCalendar(input, field.disallowPassedDates, day => {
    take(day);
    input.current.focus();
  });
  const open = () => calendar.show(readDay(text));
  const pressed = event => {
    if (event.key === 'Enter') {
      take(text);
      calendar.hide();
    } else if (event.key === 'Escape') {
      calendar.hide();
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      take(text);
      open();
      calendar.focus();
    }
  };
  return (
    <WidgetField props={props} className="fjs-form-field-datetime zc-date">
      <div class="fjs-input-group" ref={calendar.frame}>
        <button type="button" class="zc-icon" aria-label={say.openCalendar} tabIndex={-1} onClick={open}>
          <Icon name="calendar" />
        </button>
        <input
          ref={input}
          id={domId}
          class="fjs-input"
          type="text"
          autoComplete="off"
          placeholder={say.datePlaceholder}
          value={text}
          aria-describedby={`${domId}-description ${domId}-error-message`}
          onInput={event => setText(event.target.value)}
          onClick={open}
          onFocus={() => onFocus?.()}
          onBlur={event => {
            if (!calendar.holds(event.relatedTarget)) {
              take(text);
              onBlur?.();
            }
          }}
          onKeyDown={pressed}
        />
      </div>
    </WidgetField>
  );
}

/** flatpickr's calendar alone: what is typed never passes through it. */
function useCalendar(input, fromToday, onChoose) {
  const frame = useRef();
  const made = useRef();
  const choose = useRef();
  choose.current = onChoose;
  useEffect(() => {
    const anchor = document.createElement('span');
    made.current = flatpickr(anchor, {
      appendTo: frame.current,
      clickOpens: false,
      dateFormat: 'Y-m-d',
      disableMobile: true,
      ignoredFocusElements: [frame.current],
      minDate: fromToday ? 'today' : EARLIEST,
      position: () => {},
      onChange: (days, day) => day && choose.current(day),
      onKeyDown: (days, day, calendar, event) => event.key === 'Escape' && input.current.focus(),
    });
    return () => made.current.destroy();
  }, [fromToday]);
  return {
    frame,
    show: day => {
      made.current.setDate(day ?? null, false);
      made.current.open();
    },
    hide: () => made.current.close(),
    focus: () => {
      const days = made.current.calendarContainer;
      (days.querySelector('.flatpickr-day.selected') ?? days.querySelector('.flatpickr-day.today') ?? days.querySelector('.flatpickr-day')).focus();
    },
    holds: element => Boolean(element && made.current.calendarContainer.contains(element)),
  };
}
