import { useState } from 'preact/hooks';
import { PasswordInput, PasswordPolicy } from '../account/password-input.jsx';
import { marksOf, WidgetField } from './field.jsx';

/** A new password: what it still lacks is shown while it is typed (A06). */
export function NewPassword(props) {
  const { domId, value = '', onChange, onBlur, disabled } = props;
  const [shown, setShown] = useState(false);
  return (
    <WidgetField props={props} className="zc-new-password">
      <PasswordInput id={domId} value={value ?? ''} shown={shown} disabled={disabled} onInput={text => onChange({ value: text })} onBlur={onBlur} onShow={() => setShown(!shown)} {...marksOf(props)} />
      <PasswordPolicy value={value ?? ''} />
    </WidgetField>
  );
}
