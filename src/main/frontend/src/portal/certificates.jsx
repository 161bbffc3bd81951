// 我的证照
import { render } from 'preact';
import { OwnCertificates } from '../centre/own-certificates.jsx';
import { get } from '../lib/api.js';
import { whileLoading } from '../lib/loading.jsx';

const host = document.getElementById('certificates');

const load = () => Promise.all([get('/api/me/certificates'), get('/api/me/certificate-changes'), get('/api/me/certificate-copies')]);
const show = ([certificates, changes, copies]) =>
  render(<OwnCertificates certificates={certificates} changes={changes} copies={copies} reload={() => load().then(show)} />, host);

whileLoading(host, load).then(show);
