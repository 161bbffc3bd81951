import { useEffect } from 'preact/hooks';
import { Select } from '../choice/select.jsx';
import { sanitizeSingleSelectValue, useOptions } from '../form/form-js.js';
import { same } from '../form/options.js';
import { say } from '../messages/form.zh.js';
import { marksOf, ReadOnlyValue, WidgetField } from './field.jsx';

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
