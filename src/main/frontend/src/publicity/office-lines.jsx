import { useState } from 'preact/hooks';
import { SubmitForm, TextRow, useAction } from '../account/fields.jsx';
import { request } from '../lib/api.js';
import { ask } from '../lib/dialog.jsx';
import { isNothing } from '../lib/typed.js';
import { publicity } from '../messages/publicity.zh.js';

const words = publicity.office;
const { columns } = words;

/** @param onChanged reads the list anew */
export function OfficeLines({ lines, onChanged }) {
  const prolong = async line => {
    if (await ask({ title: words.prolongTitle, body: close => <Prolonging line={line} onDone={() => close(true)} />, buttons: [] })) {
      await onChanged();
    }
  };
  return (
    <table class="office-list publicity-office">
      <thead>
        <tr>
          {Object.values(columns).map(name => (
            <th scope="col">{name}</th>
          ))}
          <th />
        </tr>
      </thead>
      <tbody>
        {lines.map(line => (
          <tr key={line.id}>
            <td class="office-number">
              <a href={`/office/cases/${line.declarationId}`}>{line.caseNumber}</a>
            </td>
            <td data-label={columns.name} class="office-name office-short">{line.name}</td>
            <td data-label={columns.employer} class="office-employer">{line.employer}</td>
            <td data-label={columns.title}>{publicityTitle(line)}</td>
            <td data-label={columns.period}>{publicity.period(line.from, line.to)}</td>
            <td data-label={columns.left} class="office-short">{left(line)}</td>
            <td data-label={columns.state}>
              <span class={`badge publicity-${line.state}`}>{words.states[line.state]}</span>
            </td>
            <td data-label={columns.objections} class="office-short">{words.objections(line.openObjections, line.objections)}</td>
            <td>
              {canProlong(line) && (
                <button type="button" class="zc-button zc-small" aria-label={words.prolongOf(line.name)} onClick={() => prolong(line)}>
                  {words.prolong}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const publicityTitle = ({ title, way }) => `${title}（${way}）`;

const canProlong = ({ prolongable }) => prolongable;

function left({ prolongable, daysLeft }) {
  if (!prolongable) {
    return null;
  }
  return daysLeft === 0 ? <strong class="office-soon">{words.lastDay}</strong> : words.left(daysLeft);
}

function Prolonging({ line, onDone }) {
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const { busy, error, run } = useAction(async () => {
    await request('POST', `/api/office/publicity/${line.id}/prolongations`, { until, reason });
    onDone();
  });
  return (
    <>
      <p>{words.prolongText(line.name, line.to)}</p>
      <SubmitForm action={run} label={words.prolong} busy={busy} error={error}>
        <TextRow id="prolong-until" name="until" type="date" label={words.until} value={until} onInput={setUntil} doubt={text => (isNothing(text) ? words.untilMissing : '')} />
        <TextRow id="prolong-reason" name="reason" label={words.reason} value={reason} onInput={setReason} doubt={text => (isNothing(text) ? words.reasonMissing : '')} maxLength={200} />
      </SubmitForm>
    </>
  );
}
