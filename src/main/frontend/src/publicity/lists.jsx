import { useState } from 'preact/hooks';
import { TextRow } from '../account/fields.jsx';
import { ChoiceRow } from '../lib/choice-row.jsx';
import { publicity as words } from '../messages/publicity.zh.js';

const { columns } = words;

export function Filter({ offices, busy, onSearch }) {
  const [name, setName] = useState('');
  const [office, setOffice] = useState('');
  return (
    <form
      class="card small-form publicity-filter"
      role="search"
      onSubmit={event => {
        event.preventDefault();
        onSearch({ name, office });
      }}
    >
      <TextRow id="publicity-name" label={words.search.name} value={name} onInput={setName} maxLength={100} type="search" autoComplete="off" />
      <ChoiceRow
        id="publicity-office"
        label={words.search.office}
        value={office}
        onInput={chosen => {
          setOffice(chosen);
          onSearch({ name, office: chosen });
        }}
        options={[['', words.search.everywhere], ...offices.map(one => [one, one])]}
      />
      <p>
        <button type="submit" class="zc-button zc-primary" disabled={busy}>
          {busy ? words.search.busy : words.search.go}
        </button>
      </p>
    </form>
  );
}

/** One list: what an office published for the same days. On a phone each person is a card. */
export function Group({ group, onObject }) {
  return (
    <section class="card publicity-group">
      <h2>{group.office}</h2>
      <p class="publicity-when">
        <strong>{words.group(group.from, group.to)}</strong>
        <span class={group.open ? undefined : 'muted'}>{group.open ? words.lastDay(group.to) : words.over}</span>
      </p>
      <table class="publicity-list">
        <thead>
          <tr>
            {Object.values(columns).map(name => (
              <th scope="col">{name}</th>
            ))}
            {group.open && <th />}
          </tr>
        </thead>
        <tbody>
          {group.entries.map(entry => (
            <tr key={entry.id}>
              <th scope="row">{entry.name}</th>
              <td data-label={columns.employer}>{entry.employer}</td>
              <td data-label={columns.specialty}>{shortened(entry.specialty)}</td>
              <td data-label={columns.title}>{entry.title}</td>
              <td data-label={columns.way}>{entry.way}</td>
              {group.open && (
                <td class="publicity-act">
                  {entry.open && (
                    <button type="button" class="zc-button zc-small" aria-label={words.objectTo(entry.name)} onClick={() => onObject(entry)}>
                      {words.object}
                    </button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The series and the specialty: what lies between only sorts them. */
export function shortened(path) {
  const names = path.split('→').map(name => name.replace(/^\s+|\s+$/g, ''));
  return names.length < 3 ? names.join(' · ') : `${names[0]} · ${names.at(-1)}`;
}
