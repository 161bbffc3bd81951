// form-js asks its translate service for every text of its own; these are all that a form can show. What it says of
// what is wrong with a field, field-errors.js says.
const texts = {
  Search: '搜索',
  'No results': '没有匹配的选项',
  'All values selected': '已全部选择',
  'Remove tag': '移除',
  'Skip to search': '跳到搜索',
  'No content to show.': '没有内容。',
  "External content couldn't be loaded.": '外部内容无法显示。',
  'Nothing to show.': '没有内容。',
  'Previous page': '上一页',
  'Next page': '下一页',
  '{page} of {total}': '第 {page} / {total} 页',
  'No files selected': '未选择文件',
  '{value} files selected': '已选择 {value} 个文件',
  Increment: '增加',
  Decrement: '减少',
};

export function translate(template, replacements = {}) {
  return (texts[template] ?? template).replace(/{([^}]+)}/g, (whole, key) => replacements[key] ?? whole);
}
