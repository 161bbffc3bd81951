// 提醒设置: how a person of staff is told what waits, beside the inbox.
import { render } from 'preact';
import { StaffNotices } from '../centre/staff-notices.jsx';
import { get } from '../lib/api.js';
import { whileLoading } from '../lib/loading.jsx';

const place = document.getElementById('staff-notices');

whileLoading(place, () => get('/api/me/staff-notices')).then(found => render(<StaffNotices found={found} />, place));
