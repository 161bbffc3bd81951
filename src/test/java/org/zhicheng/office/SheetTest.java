package org.zhicheng.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;
import org.zhicheng.text.PlainCell;
import org.zhicheng.text.Sheet;

/** Checks that a list that is taken along says in every program what it says here, and computes nothing. */
class SheetTest {

    private static final List<String> ROW = Arrays.asList("320902202611020001", "*明", null, "盐城\"某\"公司,一部");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1+1",
                "＋1",
                "－1",
                "＠x",
                "=cmd|'/c calc'!A1"
            })
    void whatBeginsLikeAFormulaIsText(String typed) {
        assertThat(PlainCell.of(typed)).isEqualTo("'" + typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"盐城某公司", "A=1", "320902202611020001", "*三", " 空格"})
    void everythingElseIsAsItWas(String typed) {
        assertThat(PlainCell.of(typed)).isEqualTo(typed);
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void noFileHoldsAFormula(SheetFormat format) throws IOException {
        String content = text(format, List.of("单位"), List.of("=HYPERLINK(\"http://x\")"));

        assertThat(content).contains("'=HYPERLINK").doesNotContain("<f>").doesNotContain("<f ");
    }

    @Test
    void csvOpensInExcelAsChinese() throws IOException {
        byte[] file = file(SheetFormat.CSV, List.of("办件编号", "姓名", "专业", "工作单位"), ROW);

        assertThat(file).startsWith((byte) 0xEF, (byte) 0xBB, (byte) 0xBF);
        assertThat(new String(file, StandardCharsets.UTF_8).substring(1))
                .isEqualTo("\"办件编号\",\"姓名\",\"专业\",\"工作单位\"\r\n"
                        + "\"320902202611020001\",\"*明\",\"\",\"盐城\"\"某\"\"公司,一部\"\r\n");
    }

    @Test
    void excelKeepsEveryDigitOfACaseNumber() throws IOException {
        String content = text(SheetFormat.XLSX, List.of("办件编号"), ROW);

        assertThat(content)
                .contains("320902202611020001")
                .doesNotContain("<v>320902202611020001</v>")
                .contains("办件清单");
    }

    /** More rows than are held at a time: those that were written already stay. */
    @Test
    void manyRowsAreAllThere() throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        Sheet sheet = SheetFormat.XLSX.open("办件清单", target);
        for (int row = 0; row < 1001; row++) {
            sheet.row(List.of("row" + row));
        }
        sheet.finish();

        String content = unzipped(target.toByteArray());
        assertThat(content).contains("row0<", "row200<", "row999<", "row1000<");
    }

    @Test
    void aFileThatBrokeOffIsNoFile() throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        SheetFormat.XLSX.open("办件清单", target).row(List.of("row"));

        assertThatThrownBy(() -> unzipped(target.toByteArray())).isInstanceOf(ZipException.class);
    }

    private static byte[] file(SheetFormat format, List<String> headings, List<String> row) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        Sheet sheet = format.open("办件清单", target);
        sheet.row(headings);
        sheet.row(row);
        sheet.finish();
        return target.toByteArray();
    }

    private String text(SheetFormat format, List<String> headings, List<String> row) throws IOException {
        byte[] file = file(format, headings, row);
        return format == SheetFormat.CSV ? new String(file, StandardCharsets.UTF_8) : unzipped(file);
    }

    private String unzipped(byte[] file) throws IOException {
        Path written = Files.write(folder.resolve("sheet.xlsx"), file);
        StringBuilder all = new StringBuilder();
        try (ZipFile zip = new ZipFile(written.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return HtmlUtils.htmlUnescape(all.toString().replace("&apos;", "'"));
    }
}
