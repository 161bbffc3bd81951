import { dateTime } from '../lib/format.js';
import { office as words } from '../messages/office.zh.js';
import { Left } from './list.jsx';

/** Who has the case now, and until when. */
export function Hand({ one: { hand, state }, children }) {
  return (
    <section class="card office-hand" aria-labelledby="office-hand">
      <h2 id="office-hand">{sentence(hand, state)}</h2>
      {hand.office && (
        <dl class="facts">
          <Fact label={words.holder}>{hand.mine ? `${hand.holder}（${words.mine}）` : (hand.holder ?? words.unclaimed)}</Fact>
          <Fact label={words.columns.left}>
            <Left row={hand} />
          </Fact>
          <Fact label={words.due}>{hand.dueAt && dateTime(hand.dueAt).slice(0, 16)}</Fact>
          <Fact label={words.since}>{hand.since && dateTime(hand.since).slice(0, 16)}</Fact>
        </dl>
      )}
      {children}
    </section>
  );
}

function sentence(hand, state) {
  if (hand.office) {
    return words.atOffice(hand.officeName);
  }
  if (state === 'publicity') {
    return words.inPublicity;
  }
  return words.ended[state] ?? (state === 'returned' ? words.withApplicant : words.withCheck);
}

function Fact({ label, children }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
