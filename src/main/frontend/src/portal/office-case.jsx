// One case of an office, to read.
import { render } from 'preact';
import { Case } from '../office/case.jsx';
import '../review/reviewing.js';

const host = document.getElementById('office-case');
render(<Case id={host.dataset.id} />, host);
