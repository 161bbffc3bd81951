import { useLoaded } from '../choice/loaded.js';
import { get } from '../lib/api.js';
import { say } from '../messages/form.zh.js';

/** Tells who decides that the specialty stands in no official list. */
export function SampleSpecialty({ code }) {
  const { value: specialty } = useLoaded(code ?? null, () => get(`/api/specialties/${encodeURIComponent(code)}`));
  return specialty?.note ? <p class="zc-hint zc-sample">{say.sampleSpecialty}</p> : null;
}
