package org.zhicheng.declaration.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.declaration.rule.Fixtures.aDeclaration;
import static org.zhicheng.declaration.rule.Fixtures.block;
import static org.zhicheng.declaration.rule.Fixtures.check;

import org.junit.jupiter.api.Test;
import org.zhicheng.Proves;

class SchoolRecordTest {

    @Test
    @Proves("X04")
    void namesTheMissingRecord() {
        assertThat(check(
                        "X04",
                        aDeclaration().requiring("school-record", "X04", null).facts()))
                .containsExactly(block("X04", "/materials/school-record", "2001年以前毕业的，请上传毕业生登记学籍表（可在个人人事档案或学校档案中查找）。"));
    }

    @Test
    void isContentOnceUploaded() {
        assertThat(check(
                        "X04",
                        aDeclaration()
                                .requiring("school-record", "X04", null)
                                .uploaded("school-record")
                                .facts()))
                .isEmpty();
    }
}
