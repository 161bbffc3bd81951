import { useTaskForm, useValuePath } from '../form/form-js.js';

/** What the server advises of a field, at the field, once 核对 or 提交 asked for it. */
export function Advice({ props }) {
  const advice = useAdvice(props);
  return advice.map(({ message }) => <p class="zc-warning">{message}</p>);
}

export function useAdvice(props) {
  const taskForm = useTaskForm();
  const path = useValuePath(props);
  return props.readonly ? [] : (taskForm?.advice?.(`/${path.join('/')}`) ?? []);
}
