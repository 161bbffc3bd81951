// What a certificate says wrongly, and what it should say: what may be corrected, as the office and its holder fill it in.
import { TextRow } from '../account/fields.jsx';
import { certificate } from '../messages/certificate.zh.js';

const words = certificate.correct;
const LONGEST_NAME = 50;

/**
 * @param facts what may be corrected now, as the server says
 * @param texts what was typed, by fact
 */
export function CorrectionRows({ facts, texts, onInput }) {
  return (
    <>
      <p class="muted hint">{words.hint}</p>
      {facts.map(fact => (
        <Row key={fact.fact} fact={fact} value={texts[fact.fact]} onInput={text => onInput({ ...texts, [fact.fact]: text })} />
      ))}
    </>
  );
}

function Row({ fact: { fact, was, offered, from, until }, value, onInput }) {
  const id = `correct-${fact.toLowerCase()}`;
  const label = words.facts[fact];
  if (offered) {
    return (
      <p class="row">
        <label>
          <input type="checkbox" id={id} checked={value === offered} onChange={event => onInput(event.target.checked ? offered : was)} /> {words.offered(label, was, offered)}
        </label>
      </p>
    );
  }
  const kind = from ? { type: 'date', min: from, max: until } : { maxLength: LONGEST_NAME };
  return <TextRow id={id} label={label} value={value ?? was} onInput={onInput} required {...kind} />;
}

/** What differs from what the certificate says. */
export const wordingsOf = (facts, texts) =>
  facts.filter(({ fact, was }) => texts[fact] !== undefined && texts[fact] !== was).map(({ fact }) => ({ fact, becomes: texts[fact] }));

/** What a change corrects, for a list of facts; nothing of another kind. */
export const corrected = ({ corrections }) => corrections.map(({ fact, was, becomes }) => [words.facts[fact], words.becomes(was, becomes)]);
