import { useEffect, useRef } from 'preact/hooks';
import { certificate } from '../messages/certificate.zh.js';

const words = certificate.change;

/** For what reason a certificate should be changed, of those in the table. */
export function GroundRow({ value, onInput, grounds }) {
  const field = useRef();
  useEffect(() => field.current.setCustomValidity(value ? '' : words.groundMissing), [value]);
  return (
    <p class="row">
      <label for="change-ground">{words.ground}</label>
      <select id="change-ground" name="ground" ref={field} value={value} onChange={event => onInput(event.target.value)}>
        <option value="">{words.chooseGround}</option>
        {grounds.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </p>
  );
}
