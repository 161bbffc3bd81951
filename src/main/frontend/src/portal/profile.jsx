// 完善个人信息.
import { currentSession, get, request } from '../api.js';
import { whileLoading } from '../loading.jsx';
import { account } from '../messages.zh.js';
import { forget, mountSmallForm } from '../small-form.jsx';

const host = document.getElementById('profile');

/** Whoever has none yet cannot leave it empty. */
function asksForIdNumber(schema) {
  const components = schema.components.map(field =>
    field.key === 'idNumber'
      ? { ...field, description: account.idNumberHint, validate: { ...field.validate, required: true } }
      : field,
  );
  return { ...schema, components };
}

async function show() {
  const [{ schema, data }, session] = await whileLoading(host, () => Promise.all([get('/api/me/profile'), currentSession()]));
  // under the account's own name: the next person in this tab is somebody else
  const keepAs = `profile-${session.accountId}`;
  await mountSmallForm(host, {
    schema: data.facts?.identityKnown ? schema : asksForIdNumber(schema),
    data,
    submitLabel: account.save,
    keepAs,
    send: async content => {
      await request('PUT', '/api/me/profile', { data: content });
      forget(keepAs);
      location.assign('/me?saved');
    },
  });
}

show();
