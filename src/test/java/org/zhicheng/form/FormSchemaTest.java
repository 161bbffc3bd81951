package org.zhicheng.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhicheng.form.Fixtures.form;

import org.junit.jupiter.api.Test;

class FormSchemaTest {

    private static final String EDUCATION = """
            {'type':'group','path':'education','label':'学历学位信息','components':[
              {'type':'dynamiclist','path':'degrees','label':'学历','components':[
                {'type':'textfield','key':'school','label':'学校','validate':{'required':true}}]},
              {'type':'text','text':'说明'},
              {'type':'textfield','key':'registrationCode'}]}
            """;

    @Test
    void aDeployedFormIsReadOnce() {
        String text = "{\"id\": \"letter\", \"components\": []}";

        assertThat(FormSchema.deployed(text)).isSameAs(FormSchema.deployed(new String(text)));
        assertThat(FormSchema.deployed(text.replace("letter", "note")).id()).isEqualTo("note");
        assertThatThrownBy(() -> FormSchema.deployed("no form")).isInstanceOf(InvalidFormException.class);
    }

    @Test
    void namesSectionsInTheFormsOrder() {
        FormSchema schema = form(EDUCATION, "{'type':'group','path':'otherMaterials','label':'其他材料','components':[]}");

        assertThat(schema.sections("form"))
                .containsExactly(
                        new Section("education", "学历学位信息", true), new Section("otherMaterials", "其他材料", false));
    }

    @Test
    void takesAFormWithoutGroupsAsOneSection() {
        FormSchema schema = form("{'type':'textfield','key':'business','validate':{'required':true}}");

        assertThat(schema.sections("start")).containsExactly(new Section("start", "表单", true));
    }

    @Test
    void knowsWhereEachFieldIs() {
        assertThat(form(EDUCATION).fields().keySet())
                .containsExactly("/education/degrees/*/school", "/education/registrationCode");
    }

    @Test
    void looksIntoGroupsWithoutAPath() {
        FormSchema schema = form(
                "{'type':'group','label':'一栏','components':[{'type':'number','key':'a.b','properties':{'processVariable':'amount'}}]}");

        assertThat(schema.processVariables()).containsExactlyEntriesOf(java.util.Map.of("amount", "/a/b"));
    }

    @Test
    void keepsTheAuthorsFormForTheBrowser() {
        assertThat(form(EDUCATION).json().path("components").get(0).path("path").stringValue())
                .isEqualTo("education");
    }

    @Test
    void refusesComponentsThatItCannotCheck() {
        assertThatThrownBy(() -> form("{'type':'filepicker','key':'file'}"))
                .isInstanceOf(InvalidFormException.class)
                .hasMessage("Form 'test-form' cannot be used: component type 'filepicker' is not known");
    }

    @Test
    void refusesWhatIsNoForm() {
        assertThatThrownBy(() -> FormSchema.parse("{")).isInstanceOf(InvalidFormException.class);
        assertThatThrownBy(() -> FormSchema.parse("{\"components\":[]}")).isInstanceOf(InvalidFormException.class);
        assertThatThrownBy(() -> form("{'type':'textfield'}")).hasMessageContaining("has no key");
        assertThatThrownBy(() -> form("{'type':'textfield','key':'a','validate':{'pattern':'('}}"))
                .hasMessageContaining("the pattern of 'a' is wrong");
    }
}
