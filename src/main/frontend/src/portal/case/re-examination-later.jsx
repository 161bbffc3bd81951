// Most cases are under way: what comes after their end is loaded where they have ended.
import { useEffect, useState } from 'preact/hooks';

const OVER = new Set(['REJECTED', 'APPROVED']);

/** @param props as of ReExamination */
export function ReExaminationLater(props) {
  const [parts, setParts] = useState();
  const over = OVER.has(props.status);
  useEffect(() => {
    if (over) {
      // without it the case is read all the same, and the next look tries again
      import('./re-examination.jsx').then(setParts, error => console.warn(error));
    }
  }, [over]);
  return over && parts ? <parts.ReExamination {...props} /> : null;
}
