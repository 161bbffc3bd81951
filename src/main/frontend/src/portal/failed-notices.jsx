// 通知发送情况: what waits, what reached nobody and what to do about it, what went out.
import { render } from 'preact';
import { Notices } from '../notices/notices.jsx';

render(<Notices />, document.getElementById('failed-notices'));
