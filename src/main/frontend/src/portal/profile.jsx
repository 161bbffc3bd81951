// 完善个人信息.
import { forget, mountSmallForm } from '../form/small-form.jsx';
import { currentSession, get, request } from '../lib/api.js';
import { whileLoading } from '../lib/loading.jsx';
import { account } from '../messages/account.zh.js';

const host = document.getElementById('profile');

/** Whoever has none yet cannot leave it empty; who has one sees which, and why the field is empty. */
function asksForIdNumber(schema, { identityKnown, idNumberMasked } = {}) {
  const components = schema.components.map(field => {
    if (field.key !== 'idNumber') {
      return field;
    }
    return identityKnown
      ? { ...field, description: idNumberMasked ? account.idNumberKnown(idNumberMasked) : field.description }
      : { ...field, description: account.idNumberHint, validate: { ...field.validate, required: true } };
  });
  return { ...schema, components };
}

async function show() {
  const [{ schema, data }, session] = await whileLoading(host, () => Promise.all([get('/api/me/profile'), currentSession()]));
  // under the account's own name: the next person in this tab is somebody else
  const keepAs = `profile-${session.accountId}`;
  await mountSmallForm(host, {
    schema: asksForIdNumber(schema, data.facts),
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
