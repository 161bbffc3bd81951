import { say } from '../messages/form.zh.js';

/** What a document says of itself, beside what was typed: help, and never a no. */
export function Findings({ findings = [] }) {
  return findings.length ? (
    <details class="zc-findings" open={findings.some(finding => finding.state === 'different')}>
      <summary>{say.readFromFile}</summary>
      <dl>
        {findings.map(finding => (
          <div class={`zc-finding-${finding.state}`}>
            <dt>{finding.label}</dt>
            <dd>
              {finding.value}
              {say.readState[finding.state] && <em>{say.readState[finding.state]}</em>}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  ) : null;
}
