// 登录记录: where this account is signed in, and who signed in lately.
import { render } from 'preact';
import { Sessions } from '../centre/sessions.jsx';
import { SignInHistory } from '../centre/sign-in-history.jsx';
import { get } from '../lib/api.js';
import { whileLoading } from '../lib/loading.jsx';

const now = document.getElementById('sessions');
const lately = document.getElementById('sign-ins');

whileLoading(now, () => get('/api/me/sessions')).then(first => render(<Sessions first={first} />, now));
whileLoading(lately, () => get('/api/me/sign-ins')).then(list => render(<SignInHistory list={list} />, lately));
