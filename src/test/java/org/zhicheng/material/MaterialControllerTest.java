package org.zhicheng.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.zhicheng.Attack;
import org.zhicheng.account.Account;
import org.zhicheng.declaration.applicant.MaterialDownloads;
import org.zhicheng.declaration.print.LetterDesk;
import org.zhicheng.material.store.DocumentUnavailableException;
import org.zhicheng.material.store.StoreUnreachableException;
import org.zhicheng.portal.api.ApiProblems;
import org.zhicheng.portal.api.CurrentAccount;
import org.zhicheng.portal.api.MaterialController;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.problem.TryLaterException;
import tools.jackson.databind.json.JsonMapper;

/** A download is what the server says it is, whatever the file is named and holds. */
class MaterialControllerTest {

    private static final byte[] BYTES = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

    private final MaterialDownloads materials = mock(MaterialDownloads.class);
    private final LetterDesk letters = mock(LetterDesk.class);
    private final CurrentAccount current = mock(CurrentAccount.class);
    private final Account viewer = mock(Account.class);
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new MaterialController(materials, letters, current))
            .setControllerAdvice(new ApiProblems(words()))
            .build();

    @BeforeEach
    void signIn() {
        when(current.get()).thenReturn(viewer);
        when(materials.content(any())).thenAnswer(call -> new ByteArrayInputStream(BYTES));
    }

    @Test
    @Attack(Attack.Kind.HEADERS)
    void isAlwaysAPdfAndNothingThatRuns() throws Exception {
        MockHttpServletResponse answer = download("承诺书.pdf");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsByteArray()).isEqualTo(BYTES);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Content-Security-Policy"))
                .startsWith("sandbox;")
                .contains("default-src 'none'");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store", "private");
        assertThat(answer.getHeader("Content-Length")).isEqualTo(String.valueOf(BYTES.length));
    }

    @Test
    void isNamedInChineseAndInAscii() throws Exception {
        assertThat(download("承诺书 (1).pdf").getHeader("Content-Disposition"))
                .isEqualTo("inline; filename=\"___ (1).pdf\";"
                        + " filename*=UTF-8''%E6%89%BF%E8%AF%BA%E4%B9%A6%20%281%29.pdf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\"b\r\nX: y",
                "a.pdf\"; filename*=UTF-8''evil.html; x=\"",
                "../../x",
                "..\\..\\x.pdf",
                "a\u0000.pdf",
                "\u202Efdp.exe",
                "100%25.pdf",
                "a;b,c'd*e.pdf",
                "..",
                "",
                "\r\n",
                "职称😀.pdf",
                "\uD83D"
            })
    @Attack(Attack.Kind.HEADERS)
    void staysOneHeaderWhateverTheName(String name) throws Exception {
        MockHttpServletResponse answer = download(name);

        assertThat(answer.getHeaders("Content-Disposition")).singleElement().satisfies(header -> assertThat(header)
                .matches("inline; filename=\"[A-Za-z0-9 ._~()\\[\\]-]+\"; filename\\*=UTF-8''[A-Za-z0-9%._~-]+"));
        assertThat(answer.getHeader("X")).isNull();
        String read = ContentDisposition.parse(answer.getHeader("Content-Disposition"))
                .getFilename();
        assertThat(read).isNotBlank().doesNotContain("/", "\\", "\r", "\n", "\u0000", "\u202E");
    }

    @Test
    void keepsTheNameThatPeopleGave() throws Exception {
        for (String name : List.of("承诺书.pdf", "100%25.pdf", "a;b,c'd*e.pdf", "职称😀.pdf")) {
            assertThat(ContentDisposition.parse(download(name).getHeader("Content-Disposition"))
                            .getFilename())
                    .isEqualTo(name);
        }
        assertThat(ContentDisposition.parse(download("../../x").getHeader("Content-Disposition"))
                        .getFilename())
                .isEqualTo("x");
    }

    @Test
    void shortensLongNamesAndKeepsTheirKind() throws Exception {
        for (String sign : List.of("a", "称", "😀")) {
            String read = ContentDisposition.parse(
                            download(sign.repeat(300) + ".pdf").getHeader("Content-Disposition"))
                    .getFilename();
            assertThat(read.codePointCount(0, read.length())).isEqualTo(200);
            assertThat(read).isEqualTo(sign.repeat(196) + ".pdf");
        }
    }

    @Test
    void asksEachTimeWhetherThePersonMay() throws Exception {
        download("a.pdf");
        download("a.pdf");
        verify(materials, times(2)).open("m1", viewer);

        when(materials.open("m1", viewer)).thenThrow(new NotFoundException("文件不存在"));
        assertThat(answer().getStatus()).isEqualTo(404);
        verify(materials, times(2)).content(any());
    }

    @Test
    void saysWhatCannotBeRead() throws Exception {
        when(materials.open("m1", viewer)).thenReturn(material("a.pdf"));
        when(materials.content(any())).thenThrow(new DocumentUnavailableException("x", null));
        assertThat(answer().getStatus()).isEqualTo(404);
        assertThat(answer().getContentAsString()).contains("material.damaged");
        assertThat(answer().getHeader("Content-Disposition")).isNull();
    }

    @Test
    void saysThatLaterIsBetter() throws Exception {
        when(materials.open("m1", viewer)).thenThrow(new TryLaterException("请稍后", null));
        assertThat(answer().getStatus()).isEqualTo(503);
        assertThat(answer().getContentAsString(StandardCharsets.UTF_8)).contains("请稍后");
    }

    @Test
    void saysThatTheStoreIsAway() throws Exception {
        when(materials.open("m1", viewer)).thenReturn(material("a.pdf"));
        when(materials.content(any())).thenThrow(new StoreUnreachableException("x", null));
        assertThat(answer().getStatus()).isEqualTo(503);
    }

    @Test
    void closesWhatItServed() throws Exception {
        AtomicBoolean closed = new AtomicBoolean();
        when(materials.content(any())).thenReturn(new ByteArrayInputStream(BYTES) {
            @Override
            public void close() throws IOException {
                closed.set(true);
                super.close();
            }
        });

        download("a.pdf");

        assertThat(closed).isTrue();
    }

    @Test
    void templatesAreSavedAndNotShown() throws Exception {
        when(letters.fileName(any())).thenReturn("个人承诺书.pdf");
        when(letters.values(eq(null), any())).thenReturn(Map.of());

        MockHttpServletResponse answer =
                mvc.perform(get("/api/templates/letter")).andReturn().getResponse();

        assertThat(answer.getHeader("Content-Disposition"))
                .startsWith("attachment; ")
                .endsWith(".pdf");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void saysWhatCannotBePrintedBeforeItIsDownloaded() throws Exception {
        when(letters.gaps(any(), any())).thenReturn(Set.of("😀"));

        MockHttpServletResponse answer =
                mvc.perform(get("/api/templates/letter/gaps")).andReturn().getResponse();

        assertThat(JsonMapper.shared()
                        .readTree(answer.getContentAsByteArray())
                        .at("/characters/0")
                        .asString())
                .isEqualTo("😀");
    }

    private MockHttpServletResponse download(String fileName) throws Exception {
        when(materials.open("m1", viewer)).thenReturn(material(fileName));
        return answer();
    }

    private MockHttpServletResponse answer() throws Exception {
        return mvc.perform(get("/api/materials/m1/content")).andReturn().getResponse();
    }

    private static Material material(String fileName) {
        return new Material(
                "m1", "d1", "letter", fileName, "0".repeat(64), BYTES.length, 1, List.of(), Instant.EPOCH, "zhangsan");
    }

    private static Messages words() {
        StaticMessageSource source = new StaticMessageSource();
        source.setUseCodeAsDefaultMessage(true);
        return new Messages(source);
    }
}
