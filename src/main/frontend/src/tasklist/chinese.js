// What Camunda's web applications take from AngularJS and not from their texts: the names of days and months in date
// pickers, and how numbers are written.
const MONTHS = ['一月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月', '十一月', '十二月'];
const DAYS = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'];

document.documentElement.lang = 'zh-CN';

window.angular.module('zhichengChinese', []).run([
  '$locale',
  $locale => {
    // until the texts are there and drawn, their keys would be read; but nothing is hidden for ever (styles/user-styles.css)
    const page = document.documentElement.classList;
    const end = Date.now() + 5000;
    const show = () => {
      const foot = document.querySelector('[cam-widget-footer]')?.textContent ?? '';
      if ((foot && !foot.includes('CAM_WIDGET')) || Date.now() > end) {
        page.remove('zc-no-texts');
      } else {
        setTimeout(show, 30);
      }
    };
    page.add('zc-no-texts');
    show();
    Object.assign($locale.DATETIME_FORMATS, {
      MONTH: MONTHS,
      STANDALONEMONTH: MONTHS,
      SHORTMONTH: MONTHS.map((_, month) => `${month + 1}月`),
      DAY: DAYS,
      SHORTDAY: DAYS.map(day => day.replace('星期', '周')),
      AMPMS: ['上午', '下午'],
      FIRSTDAYOFWEEK: 0,
      fullDate: 'y年M月d日EEEE',
      longDate: 'y年M月d日',
      medium: 'y年M月d日 HH:mm:ss',
      mediumDate: 'y年M月d日',
      mediumTime: 'HH:mm:ss',
      short: 'yyyy-MM-dd HH:mm',
      shortDate: 'yyyy-MM-dd',
      shortTime: 'HH:mm',
    });
    Object.assign($locale, { id: 'zh-cn', localeID: 'zh_CN' });
  },
]);

// some parts translate themselves once, when they are drawn: they wait for the texts, but not for ever
window.angular.module('zhichengChinese').run([
  '$rootScope',
  '$translate',
  '$q',
  '$timeout',
  ($rootScope, $translate, $q, $timeout) => {
    $rootScope.$on('$routeChangeStart', (event, next) => {
      if (next) {
        next.resolve = { ...next.resolve, texts: () => $q.race([$translate.onReady(), $timeout(5000)]) };
      }
    });
  },
]);
