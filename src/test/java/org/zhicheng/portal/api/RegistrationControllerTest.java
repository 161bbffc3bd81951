package org.zhicheng.portal.api;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.identity.SmsUnavailableException;
import org.zhicheng.account.registration.RegistrationDesk;
import org.zhicheng.account.signin.FailedSignIns;
import org.zhicheng.portal.signin.PortalSignIn;
import org.zhicheng.problem.Messages;

class RegistrationControllerTest {

    private final RegistrationDesk desk = mock(RegistrationDesk.class);
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new RegistrationController(
                    desk, mock(Accounts.class), mock(PortalSignIn.class), mock(FailedSignIns.class)))
            .setControllerAdvice(new ApiProblems(mock(Messages.class)))
            .build();

    /** The page does not ask then; one that was opened before still does (A05). */
    @Test
    void saysThatNoCodeCanBeSent() throws Exception {
        when(desk.begin(any(), any())).thenThrow(new SmsUnavailableException("短信服务尚未开通"));

        mvc.perform(post("/api/registrations")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"data\":{}}"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(jsonPath("$.detail").value("短信服务尚未开通"));
    }
}
