// form-js asks its translate service for every text of its own; these are all that a form can show.
const texts = {
  'Field is required.': '请填写或选择此项。',
  'Field must match pattern {value}.': '格式不正确，请核对后重新填写。',
  'Field must have minimum value of {value}.': '不能小于 {value}。',
  'Field must have maximum value of {value}.': '不能大于 {value}。',
  'Field must have minimum length of {value}.': '至少需要 {value} 个字符。',
  'Field must have maximum length of {value}.': '最多 {value} 个字符。',
  'Field must be a valid email.': '请输入有效的电子邮箱。',
  'Field must be a valid international phone number. (e.g. +4930664040900)': '请输入带国家或地区代码的电话号码。',
  'Value is not a number.': '请输入数字。',
  'Value is expected to be an integer.': '请输入整数。',
  'Value is expected to have at most 1 decimal digit.': '最多保留 1 位小数。',
  'Value is expected to have at most {value} decimal digits.': '最多保留 {value} 位小数。',
  'Please select a valid value, the two nearest valid values are {previousValue} and {nextValue}.':
    '请输入有效的数值，最接近的是 {previousValue} 和 {nextValue}。',
  'Date and time must both be entered.': '日期和时间都要填写。',
  'Add new': '添加一条',
  'Expand all ({value})': '展开全部（{value} 条）',
  Collapse: '收起',
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
