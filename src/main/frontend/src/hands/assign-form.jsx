import { useState } from 'preact/hooks';
import { SubmitForm, TextRow, useAction } from '../account/fields.jsx';
import { ChoiceRow } from '../lib/choice-row.jsx';
import { hands as words } from '../messages/hands.zh.js';

const LONGEST_REASON = 200;

/**
 * Asks to whom something is given, and why.
 *
 * @param send → promise of what the server answers, to which it closes
 */
export function AssignForm({ candidates, send, onDone }) {
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const { busy, error, run } = useAction(async () => onDone(await send({ to, reason: reason || undefined })));
  const options = [['', words.choose], ...candidates.map(one => [one.id, words.candidate(one)])];
  return (
    <SubmitForm action={run} label={words.assignNow} busy={busy} error={error}>
      <ChoiceRow id="assign-to" name="to" label={words.to} value={to} onInput={setTo} required options={options} />
      <TextRow id="assign-reason" name="reason" label={words.reasonOptional} value={reason} onInput={setReason} maxLength={LONGEST_REASON} autoComplete="off" />
    </SubmitForm>
  );
}

/** Asks why something is done. */
export function ReasonForm({ label, text, optional, send, onDone }) {
  const [reason, setReason] = useState('');
  const { busy, error, run } = useAction(async () => onDone(await send({ reason: reason || undefined })));
  return (
    <SubmitForm action={run} label={label} busy={busy} error={error}>
      <p>{text}</p>
      <TextRow
        id="hand-reason"
        name="reason"
        label={optional ? words.reasonOptional : words.reason}
        value={reason}
        onInput={setReason}
        maxLength={LONGEST_REASON}
        autoComplete="off"
        required={!optional}
      />
    </SubmitForm>
  );
}
