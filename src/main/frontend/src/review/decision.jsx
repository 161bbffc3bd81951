import { useLayoutEffect, useRef } from 'preact/hooks';
import { Errors, Label, useFormData, useOptions, useTaskForm } from '../form/form-js.js';
import { same } from '../form/options.js';
import { review as say } from '../messages/review.zh.js';
import { REVIEW } from './sheet-form.js';

/** The decision as buttons side by side, each with its key: a field of type radio with the property widget = decision. */
export function Decision(props) {
  const { domId, field, errors = [], value, onChange, onBlur, onFocus, disabled, readonly } = props;
  const taskForm = useTaskForm();
  const options = useOptions(field);
  const marks = useFormData()[REVIEW.marks]?.length ?? 0;
  const closed = disabled || readonly;
  const box = useRef();
  // form-js draws the rows of the form; the one with the decision is the bar
  useLayoutEffect(() => box.current.closest('.fjs-layout-row')?.classList.add('zc-decision-row'), []);
  return (
    <div
      ref={box}
      class={`fjs-form-field fjs-form-field-radio zc-decision${errors.length ? ' fjs-has-errors' : ''}`}
      role="radiogroup"
      aria-label={field.label ?? say.decide}
      aria-required={Boolean(field.validate?.required)}
      aria-invalid={errors.length > 0}
      aria-describedby={`${domId}-error-message`}
    >
      <Label class="zc-unseen" label={field.label} required={field.validate?.required} />
      <div class="zc-choices">
        {options.map((option, index) => (
          <label
            class={`zc-choice zc-choice-${option.value}${same(option.value, value) ? ' zc-chosen' : ''}${closed ? ' zc-closed' : ''}`}
            for={`${domId}-${index}`}
          >
            <input
              type="radio"
              id={`${domId}-${index}`}
              name={domId}
              aria-label={option.label}
              checked={same(option.value, value)}
              disabled={closed}
              onChange={() => onChange({ value: option.value })}
              onBlur={onBlur}
              onFocus={onFocus}
            />
            <span>{option.label}</span>
            {option.value === 'returned' && marks > 0 && <b class="zc-choice-count">{say.marked(marks)}</b>}
            {taskForm.sheet && index < 9 && <kbd aria-hidden="true">{index + 1}</kbd>}
          </label>
        ))}
      </div>
      {value === 'returned' && marks === 0 && !closed && <p class="zc-choice-hint">{say.nothingMarked}</p>}
      <Errors id={`${domId}-error-message`} errors={errors} />
    </div>
  );
}
