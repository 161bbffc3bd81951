// Words of the viewer of PDFs.
import { say as common } from './common.zh.js';

export const say = {
  ...common,
  close: '关闭',
  rotate: '旋转',
  fitWidth: '适合宽度',
  wholePage: '整页显示',
  wide: '全屏查看',
  narrow: '退出全屏',
  toolHint: (label, key) => `${label}（按键 ${key}）`,
  viewerTools: '查看工具',
  fileBefore: '上一个文件',
  fileAfter: '下一个文件',
  page: (number, total) => `第 ${number} / ${total} 页`,
  previousPage: '上一页',
  nextPage: '下一页',
  zoomIn: '放大',
  zoomOut: '缩小',
  cannotShow: '无法显示该文件，请重试，或者下载后查看。',
  cannotShowPage: page => `第 ${page} 页无法显示，请下载后查看；其他页仍可翻看。`,
  download: '下载',
  noFile: '未上传',
};
