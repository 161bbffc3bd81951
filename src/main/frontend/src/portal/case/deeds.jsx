// What else a person can do with a case, besides the one thing that comes next.
import { request } from '../../lib/api.js';
import { ask } from '../../lib/dialog.jsx';
import { PaperLink } from '../../lib/paper-link.jsx';
import { words } from '../../messages/case.zh.js';
import { say as common } from '../../messages/common.zh.js';

/**
 * @param act does a deed and shows what came of it
 * @param onDeleted the case is gone
 */
export function Deeds({ detail, act, onDeleted }) {
  const { summary } = detail;
  // what is left to do with it is its next step
  if (summary.status === 'APPROVED') {
    return null;
  }
  const url = `/api/declarations/${summary.id}`;
  const withdraw = async () => {
    if (await agreed(words.withdrawTitle, <WithdrawText />, words.withdraw)) {
      await act(() => request('POST', `${url}/withdrawal`));
    }
  };
  const remove = async () => {
    if (await agreed(words.deleteTitle, <DeleteText detail={detail} />, words.deleteDraft, true)) {
      await act(() => deletion(url).then(onDeleted));
    }
  };
  const fixed = withoutWithdrawal(detail);
  return (
    <div class="case-deeds">
      <p class="actions">
        <PaperLink class="zc-button" href={`${url}/summary.pdf`} gaps={`${url}/summary/gaps`}>
          {words.print}
        </PaperLink>
        {detail.canWithdraw && (
          <button type="button" class="zc-button" onClick={withdraw}>
            {words.withdraw}
          </button>
        )}
        {detail.canDelete && (
          <button type="button" class="zc-button zc-danger" onClick={remove}>
            {words.deleteDraft}
          </button>
        )}
      </p>
      {fixed && <p class="muted">{fixed}</p>}
    </div>
  );
}

/** Why a case that an office has cannot be taken back: a reviewer claimed it, now or before. */
function withoutWithdrawal({ canWithdraw, summary, stages }) {
  const stage = stages.find(({ state }) => state === 'current');
  if (canWithdraw || !summary.status.endsWith('_REVIEW') || !stage?.since) {
    return null;
  }
  return stage.claimed ? words.cannotWithdraw.claimed : words.cannotWithdraw.before;
}

/** What is gone already, by another tab or a second click, is as it was wanted. */
function deletion(url) {
  return request('DELETE', url).catch(error => {
    if (error.status !== 404) {
      throw error;
    }
  });
}

function agreed(title, body, label, danger = false) {
  return ask({
    title,
    body,
    buttons: [
      { label: common.cancel, value: false },
      { label, value: true, primary: true, danger },
    ],
  });
}

function WithdrawText() {
  return (
    <>
      <p>{words.withdrawText}</p>
      <p>{words.withdrawLate}</p>
    </>
  );
}

/** Names what is lost. */
function DeleteText({ detail: { summary, materials } }) {
  const files = materials.flatMap(slot => slot.files.map(file => file.fileName));
  return (
    <>
      <p>{words.deleteCase(summary)}</p>
      <p>{words.deleteWhat}</p>
      <ul>
        <li>{words.deleteAnswers}</li>
        {files.length > 0 && <li>{words.deleteFiles(files)}</li>}
        <li>{words.deleteNumber(summary.caseNumber)}</li>
      </ul>
      <p>{words.deleteAfter}</p>
    </>
  );
}
