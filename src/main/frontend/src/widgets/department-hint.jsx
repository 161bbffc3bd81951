import { useLoaded } from '../choice/loaded.js';
import { get } from '../lib/api.js';
import { say } from '../messages/form.zh.js';
import { useSibling } from './context.js';

/** Which department usually reviews the chosen specialty, one press away (M01). */
export function DepartmentHint({ props, on }) {
  const division = useSibling(props, on);
  const specialty = useSibling(props, 'specialty');
  const known = division && specialty && !props.readonly && !props.disabled;
  const { value: hint } = useLoaded(known ? `${division} ${specialty}` : null, () =>
    get(`/api/departments/suggested?${new URLSearchParams({ division, specialty })}`),
  );
  if (!known || !hint?.code) {
    return null;
  }
  return (
    <p class="zc-hint zc-department-hint" role="status">
      {hint.words}{' '}
      {hint.code !== props.value && (
        <button type="button" class="zc-button" onClick={() => props.onChange({ value: hint.code })}>
          {say.chooseDepartment(hint.name)}
        </button>
      )}
    </p>
  );
}
