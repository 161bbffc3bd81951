import { useEffect } from 'preact/hooks';
import { sanitizeSingleSelectValue, useOptions } from '../form/form-js.js';
import { keyOf, same } from '../form/options.js';
import { say } from '../messages/form.zh.js';
import { marksOf, ReadOnlyValue, WidgetField } from './field.jsx';

/**
 * One of a list, by the browser's own select: a wheel on phones, and complete for keyboards and for who listens.
 *
 * @param options [{label, value, disabled}]
 * @param empty what stands there while nothing is chosen; without it something always is
 */
export function Select({ value, options, empty, onChoose, ...attributes }) {
  const chosen = options.findIndex(option => same(option.value, value));
  return (
    <span class="zc-select">
      <select
        {...attributes}
        value={chosen < 0 ? '' : keyOf(value)}
        onChange={({ target }) => onChoose(options.find(option => keyOf(option.value) === target.value)?.value)}
      >
        {(empty !== undefined || chosen < 0) && <option value="">{empty ?? ''}</option>}
        {options.map(option => (
          <option key={keyOf(option.value)} value={keyOf(option.value)} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}

/** The field of type select of every form. */
export function SelectField(props) {
  const { domId, field, value, onChange, onBlur, onFocus, disabled, readonly } = props;
  const options = useOptions(field);
  const offered = options.some(option => same(option.value, value));
  useEffect(() => {
    // what is no longer offered must not be sent unseen
    if (value && !offered) {
      onChange({ value: null });
    }
  }, [value, offered]);
  if (readonly) {
    return <ReadOnlyValue props={props} text={options.find(option => same(option.value, value))?.label ?? say.notFilled} />;
  }
  return (
    <WidgetField props={props} className="fjs-form-field-select">
      <Select
        id={domId}
        value={value}
        options={options}
        empty={say.pleaseChoose}
        disabled={disabled}
        onChoose={chosen => onChange({ value: chosen ?? null })}
        onBlur={() => onBlur?.()}
        onFocus={() => onFocus?.()}
        {...marksOf(props)}
      />
    </WidgetField>
  );
}

SelectField.config = {
  type: 'select',
  keyed: true,
  emptyValue: null,
  sanitizeValue: sanitizeSingleSelectValue,
  create: (options = {}) => options,
};
