// 我的材料
import { render } from 'preact';
import { OwnMaterials } from '../centre/own-materials.jsx';
import { get } from '../lib/api.js';
import { whileLoading } from '../lib/loading.jsx';

const host = document.getElementById('materials');

whileLoading(host, () => Promise.all([get('/api/me/materials'), get('/api/declarations')])).then(([found, cases]) =>
  render(<OwnMaterials found={found} cases={cases} />, host),
);
