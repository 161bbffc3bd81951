// 办件查询: the cases that an office has and had.
import { render } from 'preact';
import { get } from '../lib/api.js';
import { whileLoading } from '../lib/loading.jsx';
import { Search } from '../office/search.jsx';

const host = document.getElementById('office');
whileLoading(host, () => get('/api/office')).then(offices => render(<Search offices={offices} />, host));
