// 网页端注册: the form, then the code that the mobile number got.
import { marked } from 'marked';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { CodeRow, fault, Problem, Resend, SubmitForm, useAction } from '../account/fields.jsx';
import { bring } from '../form/late/marked.js';
import { forget, mountSmallForm } from '../form/small-form.jsx';
import { get, request } from '../lib/api.js';
import { whileLoading } from '../lib/loading.jsx';
import { account } from '../messages/account.zh.js';

// the consent has a link in it
bring(marked);

const FORM = 'registration';
/** The registration whose code is waited for; a page that is loaded again goes on with it. */
const STARTED = 'registration-started';

const host = document.getElementById('registration');

async function showForm() {
  sessionStorage.removeItem(STARTED);
  clear();
  const { schema } = await whileLoading(host, () => get('/api/registrations/form'));
  await mountSmallForm(host, {
    schema,
    submitLabel: account.register,
    keepAs: FORM,
    send: async data => {
      const started = { ...(await request('POST', '/api/registrations', { data })), sentAt: Date.now() };
      sessionStorage.setItem(STARTED, JSON.stringify(started));
      showCode(started);
    },
  });
}

function showCode(started) {
  clear();
  const place = document.createElement('div');
  host.replaceChildren(place);
  render(<EnterCode started={started} />, place);
}

function clear() {
  render(null, host);
  host.classList.remove('zc', 'zc-task', 'zc-small');
}

function EnterCode({ started }) {
  const [code, setCode] = useState('');
  const [said, setSaid] = useState(account.codeSent(started.mobile));
  const [ended, setEnded] = useState();
  const enter = useAction(async () => {
    again.clear();
    const result = await untilEnded(request('POST', `/api/registrations/${started.registrationId}/code`, { code }));
    if (!result) {
      return;
    }
    if (result.next) {
      forget(FORM);
      forget(STARTED);
      location.assign(result.next);
    } else if (result.ended) {
      setEnded({ message: result.problem, known: true });
    } else {
      setCode('');
      throw fault('code', result.problem);
    }
  });
  const again = useAction(async () => {
    enter.clear();
    await untilEnded(request('POST', `/api/registrations/${started.registrationId}/codes`));
    sessionStorage.setItem(STARTED, JSON.stringify({ ...started, sentAt: Date.now() }));
    setSaid(account.resent(started.mobile));
    return true;
  });

  /** A registration that is over takes no code any more: nothing is left to enter here. */
  async function untilEnded(answer) {
    try {
      return await answer;
    } catch (error) {
      if (error.status === 404 || error.status === 409) {
        setEnded({ message: error.message });
        return undefined;
      }
      throw error;
    }
  }

  if (ended) {
    return <Ended {...ended} />;
  }
  return (
    <>
      <h2>{account.codeTitle}</h2>
      <p role="status">{said}</p>
      <SubmitForm action={enter.run} label={account.confirm} busy={enter.busy} error={enter.error ?? again.error}>
        <CodeRow value={code} onInput={setCode} />
      </SubmitForm>
      <p class="beside">
        <Resend onResend={again.run} since={started.sentAt} />
        <button type="button" class="zc-link" onClick={showForm}>
          {account.backToForm}
        </button>
      </p>
    </>
  );
}

/** @param known whether the ID number has an account already (A04) */
function Ended({ message, known }) {
  return (
    <>
      <Problem error={{ message }} />
      <p class="actions">
        {known && (
          <a class="zc-button zc-primary" href="/login">
            {account.toLogin}
          </a>
        )}
        {known && (
          <a class="zc-button" href="/login/recovery">
            {account.toRecovery}
          </a>
        )}
        <button type="button" class={known ? 'zc-button' : 'zc-button zc-primary'} onClick={showForm}>
          {account.backToForm}
        </button>
      </p>
    </>
  );
}

const started = JSON.parse(sessionStorage.getItem(STARTED) ?? 'null');
if (started) {
  showCode(started);
} else {
  showForm();
}
