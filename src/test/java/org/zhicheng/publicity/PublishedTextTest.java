package org.zhicheng.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhicheng.Proves;

/** What is published of a name that somebody typed more into. */
class PublishedTextTest {

    @ParameterizedTest
    @Proves("PB02")
    @CsvSource({
        "盐城市第一人民医院, 盐城市第一人民医院",
        "320902199001011234, ***",
        "张三32090219900101123X, 张三***",
        "张三32090219900101123ｘ, 张三***",
        "电话 138-0000-0001 张工, 电话 *** 张工",
        "电话 138 0000 0001, 电话 ***",
        "１３８０００００００１, ***",
        "中铁二局第101工程处, 中铁二局第101工程处",
        "２０２５年成立, ２０２５年成立"
    })
    void hidesNumbersOfPeopleAndKeepsThoseOfNames(String typed, String shown) {
        assertThat(PublishedText.of(typed)).isEqualTo(shown);
    }
}
