import { check as say } from '../messages/check.zh.js';
import { TreeChoice } from './tree-choice.jsx';

/**
 * The few questions. What is wrong with an answer stands beside it.
 *
 * @param faults by field
 * @param onAnswer(field, value, beside) beside: what else changes with it
 */
export function Questions({ answers, faults, onAnswer }) {
  const field = name => ({ id: `check-${name}`, value: answers[name] ?? '', fault: faults[name], onChange: value => onAnswer(name, value) });
  return (
    <>
      <section aria-labelledby="check-degree">
        <h2 id="check-degree">{say.degree}</h2>
        <div class="check-row">
          <Select label={say.degreeLevel} hint={say.degreeHint} options={say.degrees} {...field('degreeLevel')} />
          <Select label={say.studyForm} options={say.studyForms} {...field('studyForm')} />
          <Day label={say.graduated} {...field('graduated')} />
        </div>
      </section>
      <section aria-labelledby="check-work">
        <h2 id="check-work">{say.work}</h2>
        <div class="check-row">
          <Day label={say.workingSince} {...field('workingSince')} />
          <Select label={say.titleLevel} none={say.noTitle} options={say.levels} {...field('titleLevel')} />
          {answers.titleLevel && <Day label={say.titleSince} {...field('titleSince')} />}
        </div>
      </section>
      <section aria-labelledby="check-wish">
        <h2 id="check-wish">{say.wish}</h2>
        <TreeChoice label={say.division} hint={say.divisionHint} url="/api/divisions" {...field('division')} />
        <TreeChoice label={say.specialty} hint={say.specialtyHint} url="/api/specialties" unsure={say.unsure} above={answers.specialtyAbove} {...field('specialty')} onChange={(code, above) => onAnswer('specialty', code, { specialtyAbove: above })} />
        <Select label={say.level} none={say.anyLevel} options={say.levels} {...field('level')} />
      </section>
    </>
  );
}

function Select({ id, label, hint, value, fault, options, none = say.choose, onChange }) {
  return (
    <Field id={id} label={label} hint={hint} fault={fault}>
      <span class="zc-select">
        <select id={id} value={value} onChange={event => onChange(event.target.value)} {...marks(id, hint, fault)}>
          <option value="">{none}</option>
          {Object.entries(options).map(([code, name]) => (
            <option value={code}>{name}</option>
          ))}
        </select>
      </span>
    </Field>
  );
}

function Day({ id, label, value, fault, onChange }) {
  return (
    <Field id={id} label={label} hint={say.dayHint} fault={fault}>
      <input id={id} value={value} autocomplete="off" maxLength={20} onInput={event => onChange(event.target.value)} {...marks(id, say.dayHint, fault)} />
    </Field>
  );
}

function Field({ id, label, hint, fault, children }) {
  return (
    <div class="check-field">
      <label for={id}>{label}</label>
      <div class="check-told">
        {hint && (
          <p class="check-hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
        {fault && (
          <p class="check-fault" id={`${id}-fault`}>
            {fault}
          </p>
        )}
      </div>
      {children}
    </div>
  );
}

const marks = (id, hint, fault) => ({
  'aria-describedby': [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ') || undefined,
  'aria-invalid': fault ? true : undefined,
});
