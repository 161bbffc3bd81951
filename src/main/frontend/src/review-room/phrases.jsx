import { useEffect, useState } from 'preact/hooks';
import { useTaskForm } from '../form/form-js.js';
import { get } from '../lib/api.js';
import { say } from '../messages/review-room.zh.js';
import { offered, withPhrase } from './phrase-words.js';

const ANY = 'any';
const lists = new Map();

/** The office's phrases are the same all day: they are asked for once for each case. */
function phrasesOf(caseId) {
  if (!lists.has(caseId)) {
    lists.set(
      caseId,
      get(`/api/office/cases/${caseId}/phrases`).catch(() => {
        lists.delete(caseId);
        return [];
      }),
    );
  }
  return lists.get(caseId);
}

/** The office's own reasons for returning this item: one click fills one in, and it can be edited. */
export function Phrases({ item, reason, onReason }) {
  const { view } = useTaskForm();
  const [known, setKnown] = useState([]);
  const [all, setAll] = useState(false);
  useEffect(() => {
    let here = true;
    phrasesOf(view.declaration.id).then(found => here && setKnown(found));
    return () => {
      here = false;
    };
  }, [view.declaration.id]);
  const textsOf = key => known.find(one => one.item === key)?.phrases ?? [];
  const own = textsOf(item);
  const common = textsOf(ANY);
  const shown = offered({ own, common }, reason, all);
  // the button goes away with what it offered: one writes on where it was written, and keys go on working
  const pick = (event, phrase) => {
    event.currentTarget.closest('.zc-mark-reason').querySelector('textarea').focus();
    onReason(withPhrase(reason, phrase));
  };
  if (own.length + common.length === 0) {
    return null;
  }
  return (
    <div class="zc-phrases" role="group" aria-label={say.phrases}>
      {shown.map(phrase => (
        <button key={phrase} type="button" class="zc-button zc-small" onClick={event => pick(event, phrase)}>
          {phrase}
        </button>
      ))}
      {own.length > 0 && common.length > 0 && (
        <button type="button" class="zc-link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? say.fewerPhrases : say.morePhrases}
        </button>
      )}
    </div>
  );
}
