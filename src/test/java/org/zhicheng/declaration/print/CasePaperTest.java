package org.zhicheng.declaration.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.zhicheng.declaration.form.FormView.CaseView;
import org.zhicheng.declaration.form.FormView.CheckView;
import org.zhicheng.declaration.form.FormView.DecisionView;
import org.zhicheng.declaration.form.FormView.FileView;
import org.zhicheng.declaration.form.FormView.ReturnedItemView;
import org.zhicheng.declaration.form.FormView.SlotView;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.TimelineEvent;
import org.zhicheng.form.ReadOut;
import org.zhicheng.letter.paper.PaperFont;
import org.zhicheng.material.Pdfs;
import org.zhicheng.material.Pictures;
import org.zhicheng.problem.Messages;

/** 申报表 as an office prints it. Pictures lie in target/screenshots afterwards. */
class CasePaperTest {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final String SUMMARY = "任现职以来，主持完成配电网改造工程三项，解决关键技术问题，效果显著。".repeat(40);

    private final CasePaper paper =
            new CasePaper(new PaperFont(), words(), Clock.fixed(NOON, ZoneId.of("Asia/Shanghai")));

    @Test
    void isTwoOrThreeCleanPagesWithTheWholeCase() throws IOException {
        byte[] pdf = written(3);

        assertThat(Pictures.keep(pdf, "case-paper")).isBetween(2, 3);
        assertThat(Pdfs.textOf(pdf))
                .contains("职称初定", "320902202611230001", "张三", "盐城市XX有限公司", "个人承诺书", "承诺书.pdf")
                .contains("材料不清晰", "本人履职情况", "主持完成配电网改造工程三项")
                .doesNotContain("〓", "paper.");
    }

    @Test
    void goesOnOverAsManyPagesAsItTakes() throws IOException {
        byte[] pdf = written(120);

        String text = Pdfs.textOf(pdf);
        assertThat(text).containsPattern("第\\d页，共[4-9]页");
        IntStream.range(0, 120).forEach(row -> assertThat(text).contains("第" + row + "段工作经历"));
    }

    private byte[] written(int rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        paper.write(print(rows), out);
        return out.toByteArray();
    }

    private static CasePrint print(int rows) {
        Declaration declaration = mock(Declaration.class);
        when(declaration.submittedAt()).thenReturn(NOON);
        List<ReadOut.Entry> experience = IntStream.range(0, rows)
                .mapToObj(row -> new ReadOut.Entry("第" + row + "段工作经历", "2015年7月至今 盐城市XX有限公司"))
                .toList();
        FileView file = new FileView("m1", "letter", "承诺书.pdf", 1, 1, NOON, List.of(), List.of(), "");
        return new CasePrint(
                declaration,
                new CaseView(
                        "d1",
                        "320902202611230001",
                        "职称初定申报",
                        "REVIEWING",
                        "审核中",
                        "张三",
                        "320***********1234",
                        "138****0000",
                        null,
                        NOON),
                List.of(
                        new ReadOut.Part("工作经历", experience),
                        new ReadOut.Part("业绩总结", List.of(new ReadOut.Entry("本人履职情况", SUMMARY)))),
                List.of(new SlotView(
                        "letter",
                        "materials",
                        "个人承诺书",
                        true,
                        false,
                        null,
                        null,
                        null,
                        null,
                        false,
                        null,
                        List.of(file),
                        null)),
                List.of(new CheckView("social-security", "MATCH", null, "社保缴纳单位与申报单位一致", NOON, false, null)),
                List.of(new DecisionView(
                        "主管部门审核",
                        "returned",
                        "李审核",
                        "材料不清晰",
                        NOON,
                        List.of(new ReturnedItemView("material:letter", "个人承诺书", "请重新扫描")))),
                List.of(new TimelineEvent(NOON, "submitted", "张三", null)));
    }

    private static Messages words() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames("messages/declaration", "messages/material");
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        return new Messages(source);
    }
}
