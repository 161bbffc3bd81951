// 网页端注册: the form, then the code that the mobile number got.
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { get, request } from '../api.js';
import { CodeRow, Resend, SubmitForm, useAction } from '../fields.jsx';
import { account } from '../messages.zh.js';
import { mountSmallForm } from '../small-form.jsx';

const host = document.getElementById('registration');

async function showForm() {
  render(null, host);
  host.innerHTML = '';
  const { schema } = await get('/api/registrations/form');
  await mountSmallForm(host, {
    schema,
    submitLabel: account.register,
    keepAs: 'registration',
    send: async data => showCode(await request('POST', '/api/registrations', { data })),
  });
}

function showCode(started) {
  const place = document.createElement('div');
  host.replaceChildren(place);
  host.classList.remove('zc', 'zc-task');
  render(<EnterCode started={started} />, place);
}

function EnterCode({ started }) {
  const [code, setCode] = useState('');
  const [said, setSaid] = useState(account.codeSent(started.mobile));
  const { busy, error, run } = useAction(async () => {
    const result = await request('POST', `/api/registrations/${started.registrationId}/code`, { code });
    if (!result.next) {
      setCode('');
      throw Object.assign(new Error(result.problem), { problems: [] });
    }
    sessionStorage.removeItem('registration');
    location.assign(result.next);
  });
  const again = useAction(async () => {
    await request('POST', `/api/registrations/${started.registrationId}/codes`);
    setSaid(account.resent);
  });
  return (
    <>
      <h2>{account.codeTitle}</h2>
      <p role="status">{said}</p>
      <SubmitForm action={run} label={account.confirm} busy={busy} error={error ?? again.error}>
        <CodeRow value={code} onInput={setCode} />
      </SubmitForm>
      <p class="beside">
        <Resend onResend={again.run} />
        <button type="button" class="link" onClick={showForm}>
          {account.backToForm}
        </button>
      </p>
    </>
  );
}

showForm();
