import { useState } from 'preact/hooks';
import { SubmitForm, TextRow, useAction } from '../account/fields.jsx';
import { request } from '../lib/api.js';
import { leave as words } from '../messages/hands.zh.js';
import { ChoiceRow } from '../lib/choice-row.jsx';

/** Says who is away and who stands in. */
export function LeaveForm({ view, onSaved }) {
  const absent = view.colleagues.filter(one => one.mayBeAbsent);
  const [person, setPerson] = useState(view.me);
  const [substitute, setSubstitute] = useState('');
  const [firstDay, setFirstDay] = useState(view.today);
  const [lastDay, setLastDay] = useState(view.today);
  const { busy, error, run } = useAction(async () => {
    onSaved(await request('POST', '/api/office/leaves', { person, substitute, firstDay, lastDay }), { person, substitute, firstDay, lastDay });
    setSubstitute('');
  });
  const others = view.colleagues.filter(one => one.id !== person && sameOffice(one, view.colleagues.find(each => each.id === person)));
  if (view.colleagues.length < 2) {
    return <p>{words.alone}</p>;
  }
  const choosePerson = id => {
    setPerson(id);
    setSubstitute('');
  };
  return (
    <SubmitForm action={run} label={words.save} busy={busy} error={error}>
      {absent.length > 1 && (
        <ChoiceRow
          id="leave-person"
          name="person"
          label={words.person}
          value={person}
          onInput={choosePerson}
          required
          options={absent.map(one => [one.id, one.id === view.me ? `${one.name}（${words.self}）` : one.name])}
        />
      )}
      <ChoiceRow id="leave-substitute" name="substitute" label={words.substitute} value={substitute} onInput={setSubstitute} required options={[['', words.choose], ...others.map(one => [one.id, one.name])]} />
      <TextRow id="leave-first" name="firstDay" label={words.firstDay} value={firstDay} onInput={setFirstDay} type="date" min={view.today} required />
      <TextRow id="leave-last" name="lastDay" label={words.lastDay} value={lastDay} onInput={setLastDay} type="date" min={firstDay} required />
    </SubmitForm>
  );
}

const sameOffice = (one, other) => one.offices.some(office => other?.offices.includes(office));
