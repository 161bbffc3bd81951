// 消息: what was sent to this person, and how that is sent.
import { render } from 'preact';
import { MessageList } from '../centre/message-list.jsx';
import { NoticeChannel } from '../centre/notice-channel.jsx';
import { get } from '../lib/api.js';
import { whileLoading } from '../lib/loading.jsx';

const list = document.getElementById('messages');
const channel = document.getElementById('notice-channel');

whileLoading(list, () => Promise.all([get('/api/me/messages'), get('/api/declarations')])).then(([first, cases]) => render(<MessageList first={first} cases={cases} />, list));
if (channel) {
  whileLoading(channel, () => get('/api/me/notice-channel')).then(found => render(<NoticeChannel channel={found} />, channel));
}
