// Most cases are under way: what comes after their end is loaded where they have ended.
import { useEffect, useState } from 'preact/hooks';
import { ApiError } from '../../lib/api.js';
import { NotLoaded } from '../../lib/loading.jsx';

const OVER = new Set(['REJECTED', 'APPROVED']);

/** @param props as of ReExamination */
export function ReExaminationLater(props) {
  const [parts, setParts] = useState();
  const [failed, setFailed] = useState();
  const over = OVER.has(props.status);
  const load = () => import('./re-examination.jsx').then(setParts, () => setFailed(new ApiError(0)));
  useEffect(() => {
    if (over) {
      load();
    }
  }, [over]);
  if (!over) {
    return null;
  }
  if (parts) {
    return <parts.ReExamination {...props} />;
  }
  return failed ? <NotLoaded error={failed} onRetry={load} /> : null;
}
