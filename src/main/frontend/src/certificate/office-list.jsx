import { dateTime } from '../lib/format.js';
import { certificate } from '../messages/certificate.zh.js';

const words = certificate.list;
const { columns } = words;

/** The certificates found. On a phone each is a card, whose cells say what they are. */
export function OfficeCertificates({ rows, busy }) {
  return (
    <table class="office-list" aria-busy={busy}>
      <thead>
        <tr>
          {Object.values(columns).map(name => (
            <th scope="col">{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr>
            <td class="office-number">
              <a href={`/office/cases/${row.declarationId}`}>{row.number}</a>
              {row.version > 1 && <span class="muted"> {words.version(row.version)}</span>}
            </td>
            <td data-label={columns.name} class="office-name office-short">{row.name}</td>
            <td data-label={columns.title} class="office-short">{row.title}</td>
            <td data-label={columns.specialty} class="office-subject">
              <span title={row.specialty}>{row.specialty.split('→').at(-1)}</span>
            </td>
            <td data-label={columns.obtained} class="office-short">{row.obtainedOn}</td>
            <td data-label={columns.state}>
              <span class={`badge certificate-${row.state}`}>{certificate.states[row.state]}</span>
              {row.changing && <span class="badge office-again">{words.changing}</span>}
            </td>
            <td data-label={columns.since}>
              <time datetime={row.stateAt}>{dateTime(row.stateAt).slice(0, 10)}</time>
            </td>
            <td data-label={columns.case}>{row.caseNumber}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
