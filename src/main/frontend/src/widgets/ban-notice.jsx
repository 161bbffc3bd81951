import { useEffect, useState } from 'preact/hooks';
import { useFormData, useTaskForm } from '../form/form-js.js';
import { ban as words } from '../messages/ban-notice.zh.js';

/** 失信名单: who came onto the list while under review cannot be approved at any stage; a rejection is prepared (E03). */
export function BanNotice({ ban }) {
  const { form, canEdit } = useTaskForm();
  const { outcome, reason } = useFormData();
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    if (canEdit && outcome === 'approved') {
      form.choose('outcome', undefined);
      setRefused(true);
    } else if (outcome) {
      setRefused(false);
    }
  }, [outcome]);
  const prepare = () => {
    form.choose('outcome', 'rejected');
    form.choose('reason', reason?.includes(ban.opinion) ? reason : [reason, ban.opinion].filter(Boolean).join('\n'));
  };
  return (
    <section class="zc-ban" aria-labelledby="zc-ban-title">
      <h3 id="zc-ban-title">{words.title}</h3>
      <p>{words.text(ban.until)}</p>
      <dl>
        <div>
          <dt>{words.reason}</dt>
          <dd>{ban.reason}</dd>
        </div>
        <div>
          <dt>{words.since}</dt>
          <dd>{words.day(ban.since)}</dd>
        </div>
      </dl>
      <p class="zc-ban-refused" role="alert">
        {refused && words.refused}
      </p>
      {canEdit && (
        <button type="button" class="zc-button" onClick={prepare}>
          {words.prepare}
        </button>
      )}
    </section>
  );
}
