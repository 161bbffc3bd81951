import { keyOf, same } from '../form/options.js';

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
