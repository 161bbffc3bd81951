// 账户信息: password, mobile number, second factor, deployment tokens. Each opens in its place.
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { CodeRow, MobileRow, PasswordRow, SubmitForm, TextRow, useAction } from '../account/fields.jsx';
import { LinkFactor, RecoveryCodes } from '../account/link-factor.jsx';
import { get, request } from '../lib/api.js';
import { dateTime } from '../lib/format.js';
import { account } from '../messages/account.zh.js';

function ChangePassword({ hasPassword, tell }) {
  const [oldPassword, setOld] = useState('');
  const [password, setNew] = useState('');
  const [done, setDone] = useState(false);
  const { busy, error, run } = useAction(async () => {
    await request('PUT', '/api/me/password', { oldPassword, password });
    tell(account.row.set, account.row.change, { hasPassword: true });
    setDone(true);
  });
  return done ? (
    <p class="done" role="status">
      {account.passwordChanged}
    </p>
  ) : (
    <SubmitForm action={run} label={hasPassword ? account.changePassword : account.setPassword} busy={busy} error={error}>
      {hasPassword && <PasswordRow id="old-password" name="oldPassword" label={account.oldPassword} value={oldPassword} onInput={setOld} />}
      <PasswordRow id="new-password" name="password" label={account.newPassword} value={password} onInput={setNew} isNew />
    </SubmitForm>
  );
}

function ChangeMobile({ known, proven, askPassword, tell }) {
  const [mobile, setMobile] = useState('');
  const [password, setPassword] = useState('');
  const [step, setStep] = useState();
  const [code, setCode] = useState('');
  const [old, setOld] = useState(proven);
  const begin = useAction(async () => setStep(await request('POST', '/api/me/mobile-changes', { mobile, password })));
  const enter = useAction(async () => {
    const next = await request('POST', `/api/me/mobile-changes/${step.id}/code`, { code });
    setCode('');
    setStep(next);
    setOld(false);
    if (!next.sentTo) {
      tell(mobile, account.row.changeMobile, { mobile, proven: true });
    }
  });
  if (step && !step.sentTo) {
    return (
      <p class="done" role="status">
        {account.mobileChanged}
      </p>
    );
  }
  const same = text => proven && text === known && account.mobileSame;
  const restart = () => {
    enter.clear();
    setStep();
    setCode('');
    setOld(proven);
  };
  return step ? (
    <>
      {proven && <h3>{old ? account.mobileOld : account.mobileNew}</h3>}
      <SubmitForm action={enter.run} label={account.confirm} busy={enter.busy} error={enter.error}>
        <p role="status">{account.codeSent(step.sentTo)}</p>
        <CodeRow value={code} onInput={setCode} />
      </SubmitForm>
      <p>
        <button type="button" class="zc-link" onClick={restart}>
          {account.startAgain}
        </button>
      </p>
    </>
  ) : (
    <SubmitForm action={begin.run} label={account.next} busy={begin.busy} error={begin.error}>
      <MobileRow id="new-mobile" label={account.newMobile} value={mobile} onInput={setMobile} doubt={same} />
      {askPassword && <PasswordRow id="mobile-password" name="password" label={account.oldPassword} value={password} onInput={setPassword} />}
    </SubmitForm>
  );
}

/** What somebody who has an app may do with it, each by its code or a recovery code. */
function Factor({ linked, required, hasPassword, tell }) {
  const [wanted, setWanted] = useState(linked ? 'choose' : 'link');
  const back = (
    <p>
      <button type="button" class="zc-link" onClick={() => setWanted('choose')}>
        {account.back}
      </button>
    </p>
  );
  const linkedNow = () => {
    tell(account.row.on, account.row.manage, { linked: true });
    setWanted('linked');
  };
  const parts = {
    choose: () => (
      <p class="actions">
        <button type="button" class="zc-button" onClick={() => setWanted('replace')}>
          {account.replaceFactor}
        </button>
        <button type="button" class="zc-button" onClick={() => setWanted('renew')}>
          {account.renewRecovery}
        </button>
        {!required && (
          <button type="button" class="zc-button" onClick={() => setWanted('disable')}>
            {account.disableFactor}
          </button>
        )}
      </p>
    ),
    link: () => <LinkFactor askPassword={hasPassword} onDone={linkedNow} />,
    replace: () => (
      <>
        <LinkFactor replacing onDone={() => setWanted('replaced')} />
        {back}
      </>
    ),
    renew: () => (
      <>
        <RenewRecovery onDone={() => setWanted('renewed')} />
        {back}
      </>
    ),
    disable: () => (
      <>
        <DisableFactor
          onDone={() => {
            tell(account.row.off, account.row.enable, { linked: false });
            setWanted('unlinked');
          }}
        />
        {back}
      </>
    ),
  };
  return parts[wanted]?.() ?? (
    <p class="done" role="status">
      {account.factorDone[wanted]}
    </p>
  );
}

function DisableFactor({ onDone }) {
  const [code, setCode] = useState('');
  const { busy, error, run } = useAction(async () => {
    await request('POST', '/api/second-factor/unlink', { code });
    onDone();
  });
  return (
    <SubmitForm action={run} label={account.disableFactor} busy={busy} error={error}>
      <CodeRow label={account.factorCodeOrRecovery} value={code} onInput={setCode} kind="recovery" />
    </SubmitForm>
  );
}

function RenewRecovery({ onDone }) {
  const [code, setCode] = useState('');
  const [codes, setCodes] = useState();
  const { busy, error, run } = useAction(async () => setCodes((await request('POST', '/api/second-factor/recovery-codes', { code })).recoveryCodes));
  return codes ? (
    <RecoveryCodes codes={codes} onDone={onDone} />
  ) : (
    <SubmitForm action={run} label={account.renewRecovery} busy={busy} error={error}>
      <p>{account.renewRecoveryText}</p>
      <CodeRow label={account.factorCodeOrRecovery} value={code} onInput={setCode} kind="recovery" />
    </SubmitForm>
  );
}

/** 解绑支付宝, where somebody has another way in; asked twice, and by the password. */
function UnlinkAlipay({ hasPassword, proven, tell }) {
  const [asked, setAsked] = useState(false);
  const [password, setPassword] = useState('');
  const [done, setDone] = useState(false);
  const { busy, error, run } = useAction(async () => {
    await request('POST', '/api/me/alipay/unlink', { password });
    tell(account.row.unlinked, account.row.link, { unlinked: true });
    setDone(true);
  });
  if (done) {
    return (
      <p class="done" role="status">
        {account.alipayUnlinked}
      </p>
    );
  }
  if (!hasPassword || !proven) {
    return <p>{account.alipayLastWay}</p>;
  }
  return asked ? (
    <>
      <SubmitForm action={run} label={account.unlinkAlipayConfirm} busy={busy} error={error}>
        <p>{account.unlinkAlipayText}</p>
        <PasswordRow id="unlink-password" name="password" label={account.oldPassword} value={password} onInput={setPassword} />
      </SubmitForm>
      <p>
        <button type="button" class="zc-link" onClick={() => setAsked(false)}>
          {account.unlinkAlipayKeep}
        </button>
      </p>
    </>
  ) : (
    <p class="actions">
      <button type="button" class="zc-button" onClick={() => setAsked(true)}>
        {account.unlinkAlipay}
      </button>
    </p>
  );
}

function Tokens({ hasPassword }) {
  const [tokens, setTokens] = useState([]);
  const [label, setLabel] = useState('');
  const [password, setPassword] = useState('');
  const [created, setCreated] = useState();
  const load = () => get('/api/me/deployment-tokens').then(setTokens);
  useEffect(() => {
    load();
  }, []);
  const { busy, error, run } = useAction(async () => {
    setCreated((await request('POST', '/api/me/deployment-tokens', { label, password })).token);
    setLabel('');
    setPassword('');
    await load();
  });
  return (
    <>
      {created && (
        <p class="done" role="status">
          {account.tokenOnce}
          <code>{created}</code>
        </p>
      )}
      <ul class="tokens">
        {tokens.map(token => (
          <li>
            <strong>{token.label}</strong>
            <span>{token.lastUsedAt ? account.lastUsed(dateTime(token.lastUsedAt)) : account.neverUsed}</span>
            <button type="button" class="zc-link" onClick={() => request('DELETE', `/api/me/deployment-tokens/${token.id}`).then(load)}>
              {account.deleteToken}
            </button>
          </li>
        ))}
      </ul>
      <SubmitForm action={run} label={account.createToken} busy={busy} error={error}>
        <TextRow id="token-label" label={account.tokenLabel} value={label} onInput={setLabel} maxLength={100} required />
        {hasPassword && <PasswordRow id="token-password" label={account.oldPassword} value={password} onInput={setPassword} />}
      </SubmitForm>
    </>
  );
}

const parts = {
  password: (data, tell) => <ChangePassword hasPassword={data.hasPassword === 'true'} tell={tell} />,
  mobile: (data, tell) => (
    <ChangeMobile
      known={data.mobile}
      proven={data.proven === 'true'}
      askPassword={data.hasPassword === 'true' && data.proven === 'false'}
      tell={tell}
    />
  ),
  factor: (data, tell) => (
    <Factor linked={data.linked === 'true'} required={data.required === 'true'} hasPassword={data.hasPassword === 'true'} tell={tell} />
  ),
  'unlink-alipay': (data, tell) => !data.unlinked && <UnlinkAlipay hasPassword={data.hasPassword === 'true'} proven={data.proven === 'true'} tell={tell} />,
  tokens: data => <Tokens hasPassword={data.hasPassword === 'true'} />,
};

for (const host of document.querySelectorAll('[data-part]')) {
  const details = host.closest('details');
  // the row above says what is true now, and the part opens with it the next time
  const tell = (text, action, data) => {
    details.querySelector('summary span').textContent = text;
    details.querySelector('summary em').textContent = action;
    Object.assign(host.dataset, data);
  };
  const show = () => render(parts[host.dataset.part](host.dataset, tell), host);
  details.addEventListener('toggle', () => (details.open ? show() : render(null, host)));
  if (details.open) {
    show();
  }
}
