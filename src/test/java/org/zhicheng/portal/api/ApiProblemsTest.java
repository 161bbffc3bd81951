package org.zhicheng.portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.util.stream.Stream;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MultipartException;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.registration.RegistrationDesk;
import org.zhicheng.account.signin.FailedSignIns;
import org.zhicheng.portal.signin.PortalSignIn;
import org.zhicheng.problem.Messages;

@ExtendWith(OutputCaptureExtension.class)
class ApiProblemsTest {

    private final RegistrationDesk desk = mock(RegistrationDesk.class);
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new RegistrationController(
                    desk, mock(Accounts.class), mock(PortalSignIn.class), mock(FailedSignIns.class)))
            .setControllerAdvice(new ApiProblems(mock(Messages.class)))
            .build();

    static Stream<Exception> browsersThatWentAway() {
        return Stream.of(
                new AsyncRequestNotUsableException("Response not usable"),
                new ClientAbortException(new IOException("Broken pipe")),
                new MultipartException("Failed to parse", new ClientAbortException(new IOException("reset"))));
    }

    @ParameterizedTest
    @MethodSource("browsersThatWentAway")
    void nobodyIsAlarmedWhereABrowserWentAway(Exception e, CapturedOutput log) throws Exception {
        ask(e);

        assertThat(log).doesNotContain("ERROR");
    }

    @Test
    void whatNobodyExpectedIsInTheLog(CapturedOutput log) throws Exception {
        ask(new IllegalStateException("unexpected"));

        assertThat(log).contains("ERROR").contains("Unexpected failure");
    }

    private void ask(Exception e) throws Exception {
        when(desk.begin(any(), any())).thenAnswer(call -> {
            throw e;
        });
        mvc.perform(post("/api/registrations")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"data\":{}}"));
    }
}
