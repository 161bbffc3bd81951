package org.zhicheng.declaration.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.form.Fixtures.json;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhicheng.declaration.fact.DeclarationFacts.BasicInfo;
import org.zhicheng.declaration.fact.DeclarationFacts.Degree;
import org.zhicheng.declaration.fact.DeclarationFacts.Education;
import org.zhicheng.declaration.fact.DeclarationFacts.Publicity;
import org.zhicheng.declaration.fact.DeclarationFacts.Work;

class DeclarationSectionsReaderTest {

    @Test
    void readsWhatIsThere() {
        DeclarationSectionsReader reader = new DeclarationSectionsReader(Map.of(
                "basicInfo", json("{'division':'320902','employer':' e1 ','level':null}"),
                "education",
                        json(
                                "{'degrees':[{'degreeLevel':'bachelor','studyForm':'full-time','graduationDate':'2012-06-30','highest':true}],"
                                        + "'registrationCode':'','registrationValidUntil':'2027-06-30'}"),
                "workExperience",
                        json(
                                "{'rows':[{'startDate':'2012-07-01','endDate':null,'employerName':'一'},{'startDate':'x'}]}"),
                "workSummary", json("{'text':'总结'}"),
                "publicity", json("{'startDate':'2026-11-02','result':'none'}")));

        assertThat(reader.basicInfo()).isEqualTo(new BasicInfo("320902", null, "e1", null, null));
        assertThat(reader.education())
                .isEqualTo(new Education(
                        java.util.List.of(new Degree("bachelor", "full-time", LocalDate.parse("2012-06-30"), true)),
                        null,
                        null,
                        LocalDate.parse("2027-06-30")));
        assertThat(reader.workExperience())
                .containsExactly(new Work(0, LocalDate.parse("2012-07-01"), null, "一"), new Work(1, null, null, null));
        assertThat(reader.summary()).isEqualTo("总结");
        assertThat(reader.publicity()).isEqualTo(new Publicity(LocalDate.parse("2026-11-02"), null, "none"));
    }

    @Test
    void readsNothingFromNothing() {
        DeclarationSectionsReader reader = new DeclarationSectionsReader(Map.of());

        assertThat(reader.basicInfo()).isEqualTo(new BasicInfo(null, null, null, null, null));
        assertThat(reader.education().degrees()).isEmpty();
        assertThat(reader.workExperience()).isEmpty();
        assertThat(reader.summary()).isEmpty();
    }
}
