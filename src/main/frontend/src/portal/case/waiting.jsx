import { useEffect, useState } from 'preact/hooks';
import { get } from '../../lib/api.js';
import { words } from '../../messages/case.zh.js';
import { submitted } from '../../messages/submitted.zh.js';

/**
 * Nothing is to be done while an office has the case: how long it usually takes, and how the answer comes.
 *
 * @param version changes when another office has it
 */
export function Waiting({ id, version }) {
  const [receipt, setReceipt] = useState(null);
  useEffect(() => {
    // without it the page says the same with less
    get(`/api/declarations/${id}/receipt`).then(setReceipt, () => setReceipt(null));
  }, [id, version]);
  const pace = receipt?.turn?.pace;
  return (
    <>
      {pace && (
        <p class="case-wait">
          {submitted.pace[pace.whose]}
          {pace.workingDays === 0 ? submitted.sameDay : submitted.days(pace.workingDays)}
          {submitted.notPromise}
        </p>
      )}
      <p class="case-wait">
        {words.nothing}
        {told(receipt)}
      </p>
    </>
  );
}

function told(receipt) {
  if (receipt?.mobile) {
    return submitted.told.mobile(receipt.mobile);
  }
  return receipt?.email ? submitted.told.email(receipt.email) : words.told;
}
