// 我的证照
import { render } from 'preact';
import { OwnCertificates } from '../centre/own-certificates.jsx';
import { get } from '../lib/api.js';
import { whileLoading } from '../lib/loading.jsx';

const host = document.getElementById('certificates');

whileLoading(host, () => get('/api/me/certificates')).then(certificates => render(<OwnCertificates certificates={certificates} />, host));
