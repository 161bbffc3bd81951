// 异常任务: which steps of processes failed, why, and what to do about it.
import { render } from 'preact';
import { Incidents } from '../incident/incidents.jsx';

render(<Incidents />, document.getElementById('incidents'));
