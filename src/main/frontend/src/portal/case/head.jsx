import { shortSpecialty } from '../../centre/case-name.js';
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
        {summary.levelName} <span class="case-dot">·</span> {shortSpecialty(summary)}
      </p>
      <p class="muted">
        {words.number} <span class="case-number">{summary.caseNumber}</span> <span class="case-dot">·</span>{' '}
        <span class="case-day">{words.begun(dateOf(summary.createdAt, Date.now()))}</span>
      </p>
    </header>
  );
}
