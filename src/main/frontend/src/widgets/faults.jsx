/** What is missing at a place that is no field: a material, a list without rows. */
export function Faults({ taskForm, pointer }) {
  return (taskForm.faults?.(pointer) ?? []).map(({ message }) => <p class="zc-problem">{message}</p>);
}
