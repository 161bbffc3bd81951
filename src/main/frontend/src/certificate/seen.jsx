import { Facts } from '../lib/facts.jsx';
import { dateTime } from '../lib/format.js';
import { certificate as words } from '../messages/certificate.zh.js';

const { results, since } = words.verify;

/** What came out, in one sentence; then what the certificate says. */
export function Result({ state, at, facts = [] }) {
  const [title, text] = results[state];
  return (
    <section class={`card verdict verdict-${state.toLowerCase()}`} role="status">
      <h2 tabIndex={-1}>{title}</h2>
      <p>
        {at && <strong>{since(dateTime(at).slice(0, 10))} </strong>}
        {text}
      </p>
      {facts.length > 0 && <Facts facts={facts} />}
    </section>
  );
}

/** Of an answer of the server. */
export const factsOf = seen => [
  [words.name, seen.maskedName],
  [words.title, seen.title],
  [words.specialty, seen.specialty],
  [words.way, seen.way],
  [words.obtained, seen.obtainedOn],
  [words.office, seen.office],
  [words.number, seen.number],
];

/** Of a token that this browser opened. */
export const factsIn = claims => [
  [words.name, claims.name],
  [words.title, claims.title],
  [words.specialty, claims.specialty],
  [words.obtained, claims.obtained],
  [words.office, claims.office],
  [words.number, claims.jti],
];
