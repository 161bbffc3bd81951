// What most pages need: one file for all of them, since each file costs a slow line a round and a kilobyte of headers. Given
// to every page by build.mjs, which would make a file of each handful of modules that the same pages use.
import 'preact';
import 'preact/hooks';
import 'preact/jsx-runtime';
import '../account/fields.jsx';
import '../centre/case-name.js';
import '../centre/unread.js';
import './api.js';
import './check-said.js';
import './dates.js';
import './dialog.jsx';
import './download.js';
import './format.js';
import './icons.jsx';
import './id-number.js';
import './loading.jsx';
import './paper-link.jsx';
import './random-key.js';
import './settled.js';
import './sign-in.jsx';
import './styled.js';
import '../messages/cases.zh.js';
import '../messages/common.zh.js';
import '../messages/samples.zh.js';
import '../pdf/pdf-preview.jsx';
import '../reuse/file-facts.jsx';
import '../reuse/row-text.js';
