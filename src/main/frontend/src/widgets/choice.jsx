import { useLayoutEffect } from 'preact/hooks';
import { useLoaded } from '../choice/loaded.js';
import { NotLoaded } from '../choice/not-loaded.jsx';
import { Select } from '../choice/select.jsx';
import { useFormData } from '../form/form-js.js';
import { get } from '../lib/api.js';
import { say } from '../messages/form.zh.js';
import { useLabel, useSibling } from './context.js';
import { DepartmentHint } from './department-hint.jsx';
import { marksOf, ReadOnlyValue, WidgetField } from './field.jsx';

/** One of a list that depends on another field, such as the levels of the chosen specialty. */
function DependentChoice({ props, on, url, hint, initial, also = '', after }) {
  const label = useLabel(props);
  const parent = useSibling(props, on);
  const {
    value: choices = [],
    loading,
    failed,
    again,
  } = useLoaded(parent ? `${parent}?${also}` : null, () => get(url(parent)));
  const { value, onChange, onBlur, domId, readonly, disabled } = props;
  // before anybody can choose from what has just appeared: a later look would take the choice away again
  useLayoutEffect(() => {
    const offered = code => choices.some(choice => choice.code === code && !choice.closed);
    const instead = initial && offered(initial) ? initial : '';
    if (choices.length && !readonly && !offered(value) && (value ?? '') !== instead) {
      onChange({ value: instead });
    }
  }, [choices]);
  if (readonly || disabled) {
    return <ReadOnlyValue props={props} text={label ?? (value || say.notFilled)} />;
  }
  // nobody is asked for what cannot be chosen yet, but for what comes before it
  const told = !parent && props.errors?.length ? { ...props, errors: [say.chooseBefore(hint, props.field.label)] } : props;
  return (
    <WidgetField props={told}>
      <Select
        id={domId}
        value={parent ? value : ''}
        options={parent ? choices.map(choice => ({ label: choice.name, value: choice.code, disabled: choice.closed })) : []}
        empty={!parent ? hint : loading ? say.loading : initial ? undefined : say.pleaseChoose}
        onChoose={code => onChange({ value: code ?? '' })}
        onBlur={() => onBlur?.()}
        {...marksOf(told)}
      />
      {failed && <NotLoaded again={again} />}
      {after}
      {choices.some(choice => choice.note) && <p class="zc-hint zc-sample">{say.sample[on]}</p>}
    </WidgetField>
  );
}

/** The departments of the chosen division. */
export function DepartmentPicker({ props, on }) {
  const day = useFormData().facts?.declaredOn;
  return (
    <DependentChoice
      props={props}
      on={on}
      url={division => `/api/departments?${new URLSearchParams({ division, ...(day && { on: day }) })}`}
      hint={say.chooseDivisionFirst}
      initial="none"
      after={<DepartmentHint props={props} on={on} />}
    />
  );
}

/** The levels of the chosen specialty that the business leads to. */
export function LevelPicker({ props, on }) {
  const { facts } = useFormData();
  const business = useSibling(props, 'business') ?? facts?.business;
  const division = useSibling(props, 'division');
  const also = new URLSearchParams(Object.entries({ business, division, on: facts?.declaredOn }).filter(([, value]) => value)).toString();
  return (
    <DependentChoice
      props={props}
      on={on}
      also={also}
      url={specialty => `/api/specialties/${encodeURIComponent(specialty)}/levels?${also}`}
      hint={say.chooseSpecialtyFirst}
    />
  );
}
