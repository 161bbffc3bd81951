import { Textarea, Textfield } from '@bpmn-io/form-js-viewer';
import { idNumberDoubtful } from '../id-number.js';
import { say } from '../messages.zh.js';
import { Cascade } from './cascade.jsx';
import { DepartmentPicker, LevelPicker } from './choice.jsx';
import { DateField } from './date-field.jsx';
import { DeclarationReview } from './declaration-review.jsx';
import { EmployerSearch } from './employer-search.jsx';
import { IdNumberReveal } from './id-number-reveal.jsx';
import { MaterialSlots } from './material-slots.jsx';
import { NewPassword } from './new-password.jsx';
import { PlainInput } from './plain-input.jsx';
import { SectionGroup } from './section-group.jsx';
import { SummaryEditor } from './summary-editor.jsx';

const digits = text => text.replace(/\D/g, '');

/** As address books keep them: +86 138 0000 0000. */
const domestic = text => digits(text).replace(/^86(?=1\d{10}$)/, '');

const property = (props, name, standard) => props.field.properties[name] ?? standard;

/** Widgets by the custom property widget of a stock field: an admin can put them into any form (design 2.3). */
const byName = {
  'division-picker': props => <Cascade props={props} url="/api/divisions" />,
  'specialty-picker': props => <Cascade props={props} url="/api/specialties" />,
  'department-picker': props => <DepartmentPicker props={props} on={property(props, 'divisionField', 'division')} />,
  'level-picker': props => <LevelPicker props={props} on={property(props, 'specialtyField', 'specialty')} />,
  'employer-search': EmployerSearch,
  'material-slots': MaterialSlots,
  'declaration-review': DeclarationReview,
  'summary-editor': SummaryEditor,
  'id-number-reveal': props => <IdNumberReveal props={props} />,
  'id-number': props => (
    <PlainInput
      props={props}
      tidy={text => text.replace(/\s/g, '').toUpperCase()}
      doubt={value => idNumberDoubtful(value) && say.idNumberDoubt}
    />
  ),
  'domestic-mobile': props => <PlainInput props={props} type="tel" inputMode="numeric" autoComplete="tel-national" tidy={domestic} />,
  mobile: props => <PlainInput props={props} type="tel" inputMode="numeric" autoComplete="tel-national" tidy={digits} />,
  'new-password': NewPassword,
};

function withWidgets(Stock, config = Stock.config) {
  const Component = props => {
    const Widget = byName[props.field.properties?.widget];
    return Widget ? <Widget {...props} /> : <Stock {...props} />;
  };
  Component.config = config;
  return Component;
}

// a stock text field knows only text; the review marks are a list
const listsToo = {
  ...Textfield.config,
  sanitizeValue: ({ formField, value }) =>
    formField.properties?.widget === 'declaration-review' && Array.isArray(value)
      ? value
      : Textfield.config.sanitizeValue({ formField, value }),
};

class Widgets {
  constructor(formFields) {
    formFields.register('datetime', DateField);
    formFields.register('textfield', withWidgets(Textfield, listsToo));
    formFields.register('textarea', withWidgets(Textarea));
    formFields.register('group', SectionGroup);
  }
}
Widgets.$inject = ['formFields'];

export const widgets = { __init__: ['zcWidgets'], zcWidgets: ['type', Widgets] };
