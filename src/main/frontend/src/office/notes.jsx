import { CaseNotes } from '../review-room/case-notes.jsx';

/** What the own office noted about a case. */
export function Notes({ id }) {
  return <CaseNotes id={id} frame="card" heading="h2" />;
}
