import { useFormData, useTaskForm, useValuePath } from '../form/form-js.js';

/** The value of a field beside this one. */
export function useSibling(props, key) {
  const data = useFormData();
  return [...useValuePath(props).slice(0, -1), key].reduce((found, step) => found?.[step], data);
}

/** What people call a code that the server sent along. */
export function useLabel(props) {
  const path = useValuePath(props);
  return useTaskForm().view.labels?.[`/${path.join('/')}`];
}

/** A number that a custom property gives, itself or by the name of a fact, as a city's settings are. */
export function useNumber(props, property, standard) {
  const given = props.field.properties?.[property];
  const { facts } = useFormData();
  return Number(facts?.[given] ?? given ?? standard);
}
