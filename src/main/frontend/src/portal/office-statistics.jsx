// 审核统计: the cases of the own offices in numbers.
import { render } from 'preact';
import { get } from '../lib/api.js';
import { whileLoading } from '../lib/loading.jsx';
import { question, read } from '../statistic/address.js';
import { Statistics } from '../statistic/statistics.jsx';

const host = document.getElementById('statistics');
whileLoading(host, () => get(`/api/office/statistics?${question(read(location))}`)).then(first => render(<Statistics first={first} />, host));
