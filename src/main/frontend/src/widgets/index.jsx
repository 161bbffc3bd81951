import { fieldsOf, Numberfield, Radio, Textarea, Textfield } from '../form/form-js.js';
import { reviewed } from '../form/late/reviewing.js';
import { idNumberDoubtful } from '../lib/id-number.js';
import { idNumber, mobile, readings } from '../lib/read-as.js';
import { isNothing, trimmed } from '../lib/typed.js';
import { say } from '../messages/form.zh.js';
import { Cascade } from './cascade.jsx';
import { DepartmentPicker, LevelPicker } from './choice.jsx';
import { DateField } from './date-field.jsx';
import { EmployerSearch } from './employer-search.jsx';
import { IdNumberReveal } from './id-number-reveal.jsx';
import { MaterialSlots } from './material-slots.jsx';
import { NewPassword } from './new-password.jsx';
import { ObjectionFiles } from './objection-files.jsx';
import { PlainInput } from './plain-input.jsx';
import { Rows } from './rows.jsx';
import { SectionGroup } from './section-group.jsx';
import { SelectField } from './select.jsx';
import { StockField } from './stock-field.jsx';
import { SummaryEditor } from './summary-editor.jsx';

const ELEVEN_DIGITS = /^\d{11}$/;

/** Once it is as long as any, or holds what no number has. */
const mobileDoubtful = value => value && !ELEVEN_DIGITS.test(value) && (value.length > 11 || /[^\d+]/.test(value));

const property = (props, name, standard) => props.field.properties[name] ?? standard;

/** Widgets by the custom property widget of a stock field: an admin can put them into any form (design 2.3). */
const byName = {
  'division-picker': props => <Cascade props={props} url="/api/divisions" />,
  'specialty-picker': props => <Cascade props={props} url="/api/specialties" />,
  'department-picker': props => <DepartmentPicker props={props} on={property(props, 'divisionField', 'division')} />,
  'level-picker': props => <LevelPicker props={props} on={property(props, 'specialtyField', 'specialty')} />,
  'employer-search': EmployerSearch,
  'material-slots': MaterialSlots,
  'declaration-review': reviewed('DeclarationReview'),
  decision: reviewed('Decision'),
  'summary-editor': SummaryEditor,
  'id-number-reveal': props => <IdNumberReveal props={props} />,
  'objection-files': props => <ObjectionFiles props={props} />,
  'id-number': props => (
    <PlainInput
      props={props}
      autoComplete="off"
      inputMode="text"
      autoCapitalize="characters"
      spellcheck={false}
      tidy={idNumber}
      doubt={value => idNumberDoubtful(value) && say.idNumberDoubt}
    />
  ),
  'domestic-mobile': props => <PlainInput props={props} type="tel" inputMode="numeric" autoComplete="tel-national" tidy={mobile} doubt={value => mobileDoubtful(value) && say.domesticMobileDoubt} />,
  mobile: props => <PlainInput props={props} type="tel" inputMode="numeric" autoComplete="tel-national" tidy={mobile} doubt={value => mobileDoubtful(value) && say.mobileDoubt} />,
  'new-password': NewPassword,
};

function withWidgets(Stock, config = Stock.config) {
  const Component = props => {
    const Widget = byName[props.field.properties?.widget];
    return Widget ? <Widget {...props} /> : <StockField Stock={Stock} props={props} />;
  };
  Component.config = config;
  return Component;
}

/** A stock radio has nothing that phones and browsers would have to be told. */
const RadioField = props => {
  const Widget = byName[props.field.properties?.widget] ?? Radio;
  return <Widget {...props} />;
};
RadioField.config = Radio.config;

// a stock text field knows only text; the review marks are a list
const listsToo = {
  ...Textfield.config,
  sanitizeValue: ({ formField, value }) =>
    formField.properties?.widget === 'declaration-review' && Array.isArray(value)
      ? value
      : Textfield.config.sanitizeValue({ formField, value }),
};

/** What a browser's check looks at is what the server will read. */
function asRead(field, value) {
  if (typeof value !== 'string') {
    return value;
  }
  return isNothing(value) ? '' : (readings[field?.properties?.reads] ?? trimmed)(value);
}

export const widgets = fieldsOf(
  {
    datetime: DateField,
    radio: RadioField,
    select: SelectField,
    dynamiclist: Rows,
    textfield: withWidgets(Textfield, listsToo),
    textarea: withWidgets(Textarea),
    number: withWidgets(Numberfield),
    group: SectionGroup,
  },
  asRead,
);
