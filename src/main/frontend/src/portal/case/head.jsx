import { words } from '../../messages/case.zh.js';
import { dateOf } from './times.js';

/** Which case this is. */
export function Head({ summary }) {
  return (
    <header class="case-head">
      <h1>
        {summary.businessName} <span class={`badge ${summary.status} ${summary.bucket}`}>{summary.statusLabel}</span>
      </h1>
      <p>
        {summary.levelName} <span class="case-dot">·</span> {summary.specialtyName}
      </p>
      <p class="muted">
        {words.number} <span class="case-number">{summary.caseNumber}</span> <span class="case-dot">·</span>{' '}
        {words.begun(dateOf(summary.createdAt, Date.now()))}
      </p>
    </header>
  );
}
