// 完善个人信息.
import { get, request } from '../api.js';
import { account } from '../messages.zh.js';
import { mountSmallForm } from '../small-form.jsx';

const host = document.getElementById('profile');

get('/api/me/profile').then(({ schema, data }) =>
  mountSmallForm(host, {
    schema,
    data,
    submitLabel: account.save,
    send: async content => {
      await request('PUT', '/api/me/profile', { data: content });
      location.assign('/me?saved');
    },
  }),
);
